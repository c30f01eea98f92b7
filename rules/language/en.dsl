# The phrase book in English: the sentence to the left of the equals sign, the condition to the right.
# Each right-hand side stands exactly once here and exactly once in da.dsl; that is how the Danish sentence is found.
# A condition is one test of one attribute. A new sentence is written in both files.

# Whom and what a rule can be about
[when]The citizen=Citizen()
[when]The contact arrangement=Contact()
[when]The IPS offer=IpsOffer()
[when]The mentor offer=MentorOffer()
[when]The brobygning offer=BrobygningOffer()
[when]The JobFirst offer=JobFirstOffer()
[when]The finding=Facets()
[when]The case=Case()
[when]The recommendation=Recommended()

# What a guarantee can say is not known: the sentence below it is said as it is, without a “not”
[when]It is not known whether the citizen=Unknown.Citizen()
[when]It is not known whether the contact arrangement=Unknown.Contact()
[when]It is not known whether the IPS offer=Unknown.IpsOffer()
[when]It is not known whether the mentor offer=Unknown.MentorOffer()
[when]It is not known whether the brobygning offer=Unknown.BrobygningOffer()
[when]It is not known whether the JobFirst offer=Unknown.JobFirstOffer()

# The citizen: age
[when]- is under {n:\d+} years old=age < {n}
[when]- is at most {n:\d+} years old=age <= {n}
[when]- is at least {n:\d+} years old=age >= {n}
[when]- is over {n:\d+} years old=age > {n}

# The citizen: benefit and readiness
[when]- receives "{code}"=benefit == "{code}"
[when]- receives either "{code}" or "{other}"=benefit in ("{code}", "{other}")
[when]- does not receive "{code}"=benefit != null && benefit not in ("{code}")
[when]- has received the benefit for under {n:\d+} weeks=weeksOnBenefit < {n}
[when]- has received the benefit for at most {n:\d+} weeks=weeksOnBenefit <= {n}
[when]- has received the benefit for at least {n:\d+} weeks=weeksOnBenefit >= {n}
[when]- has received the benefit for over {n:\d+} weeks=weeksOnBenefit > {n}
[when]- has been assessed as "{code}"=readiness == "{code}"
[when]- has not been assessed as "{code}"=readiness != null && readiness not in ("{code}")
[when]- is activity-ready or education-ready=readiness in ("AKTIVITETSPARAT", "UDDANNELSESPARAT")

# The citizen: education and job
[when]- has a vocational or professional qualification=qualifyingEducation == true
[when]- does not have a vocational or professional qualification=qualifyingEducation == false
[when]- is in education=inEducation == true
[when]- is not in education=inEducation == false
[when]- is in a job=inEmployment == true
[when]- is not in a job=inEmployment == false

# The citizen: own wishes
[when]- wants "{code}"=wants contains "{code}"
[when]- does not want "{code}"=wants != null && wants not contains "{code}"
[when]- wants a job or education=wants contains "EMPLOYMENT" || wants contains "WAGE_HOURS" || wants contains "EDUCATION" || wants contains "VOCATIONAL_EDUCATION" || wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION"
[when]- wants neither a job nor education=wants != null && wants not contains "EMPLOYMENT" && wants not contains "WAGE_HOURS" && wants not contains "EDUCATION" && wants not contains "VOCATIONAL_EDUCATION" && wants not contains "UPPER_SECONDARY_EDUCATION" && wants not contains "HIGHER_EDUCATION"
[when]- wants a job or ordinary wage hours=wants contains "EMPLOYMENT" || wants contains "WAGE_HOURS"
[when]- wants education of some kind=wants contains "EDUCATION" || wants contains "VOCATIONAL_EDUCATION" || wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION"
[when]- wants vocational education or education of an unspecified kind=wants contains "VOCATIONAL_EDUCATION" || wants contains "EDUCATION"
[when]- wants neither vocational education nor education of an unspecified kind=wants != null && wants not contains "VOCATIONAL_EDUCATION" && wants not contains "EDUCATION"
[when]- wants upper secondary or higher education=wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION"
[when]- wants upper secondary, higher or unspecified education=wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION" || wants contains "EDUCATION"
[when]- wants neither upper secondary, higher nor unspecified education=wants != null && wants not contains "UPPER_SECONDARY_EDUCATION" && wants not contains "HIGHER_EDUCATION" && wants not contains "EDUCATION"
[when]- wants neither upper secondary nor higher education=wants != null && wants not contains "UPPER_SECONDARY_EDUCATION" && wants not contains "HIGHER_EDUCATION"

# The citizen: health
[when]- has a severe mental illness=severeMentalIllness == true
[when]- does not have a severe mental illness=severeMentalIllness == false
[when]- is in psychiatric treatment=inPsychiatricTreatment == true
[when]- is not in psychiatric treatment=inPsychiatricTreatment == false

# The citizen: what is already under way
[when]- already has the intervention "{code}"=currentInterventions contains "{code}"
[when]- does not have the intervention "{code}"=currentInterventions != null && currentInterventions not contains "{code}"

# The contact arrangement
[when]- has one primary, continuous contact person=primaryContactPerson == true
[when]- lacks one primary, continuous contact person=primaryContactPerson == false
[when]- has had fewer than {n:\d+} changes of caseworker in the last 12 months=caseworkerChangesLast12Months < {n}
[when]- has had {n:\d+} or fewer changes of caseworker in the last 12 months=caseworkerChangesLast12Months <= {n}
[when]- has had {n:\d+} or more changes of caseworker in the last 12 months=caseworkerChangesLast12Months >= {n}
[when]- has had more than {n:\d+} changes of caseworker in the last 12 months=caseworkerChangesLast12Months > {n}
[when]- has had no change of caseworker in the last 12 months=caseworkerChangesLast12Months == 0
[when]- rests on a relationship of trust=trustingRelation == true
[when]- does not rest on a relationship of trust=trustingRelation == false
[when]- has a contact person who knows the local labour market=knowsLocalLabourMarket == true
[when]- has a contact person who does not know the local labour market=knowsLocalLabourMarket == false
[when]- has a contact person with a well-developed company network=hasCompanyNetwork == true
[when]- has a contact person without a well-developed company network=hasCompanyNetwork == false

# Every offer
[when]- can be offered locally=available == true
[when]- cannot be offered locally=available == false

# The IPS offer
[when]- has fewer than {n:\d+} citizens per consultant=caseload < {n}
[when]- has at most {n:\d+} citizens per consultant=caseload <= {n}
[when]- has at least {n:\d+} citizens per consultant=caseload >= {n}
[when]- has more than {n:\d+} citizens per consultant=caseload > {n}
[when]- is delivered in close cooperation with psychiatry=psychiatryCooperation == true
[when]- is delivered without close cooperation with psychiatry=psychiatryCooperation == false
[when]- builds on the preferences and choices of the citizen=followsPreferences == true
[when]- does not build on the preferences and choices of the citizen=followsPreferences == false
[when]- begins with a job and trains on the job=placeThenTrain == true
[when]- does not begin with a job or does not train on the job=placeThenTrain == false
[when]- aims at jobs on the ordinary labour market=ordinaryLabourMarket == true
[when]- does not aim at jobs on the ordinary labour market=ordinaryLabourMarket == false
[when]- gives support until it is no longer needed=supportUntilNotNeeded == true
[when]- stops while support is still needed=supportUntilNotNeeded == false

# The mentor offer
[when]- provides contact at least once a week=contactsPerWeek >= 1
[when]- provides contact less often than once a week=contactsPerWeek < 1
[when]- provides contact fewer than {n:\d+} times a week=contactsPerWeek < {n}
[when]- provides contact at most {n:\d+} times a week=contactsPerWeek <= {n}
[when]- provides contact at least {n:\d+} times a week=contactsPerWeek >= {n}
[when]- provides contact more than {n:\d+} times a week=contactsPerWeek > {n}
[when]- is planned for under {n:\d+} weeks=plannedWeeks < {n}
[when]- is planned for at most {n:\d+} weeks=plannedWeeks <= {n}
[when]- is planned for at least {n:\d+} weeks=plannedWeeks >= {n}
[when]- is planned for over {n:\d+} weeks=plannedWeeks > {n}

# The brobygning offer
[when]- takes place in an ordinary education environment=ordinaryEducationEnvironment == true
[when]- takes place outside an ordinary education environment=ordinaryEducationEnvironment == false
[when]- is held at a vocational school=atVocationalSchool == true
[when]- is held elsewhere than at a vocational school=atVocationalSchool == false
[when]- includes teaching in Danish and mathematics=teachesDanishAndMaths == true
[when]- does not include teaching in Danish and mathematics=teachesDanishAndMaths == false
[when]- includes short internships at, or visits to, educational institutions and companies=shortInternships == true
[when]- includes neither short internships at, nor visits to, educational institutions and companies=shortInternships == false
[when]- has a mentor who continues after education has started=mentorContinuesAfterStart == true
[when]- does not have a mentor who continues after education has started=mentorContinuesAfterStart == false

# The JobFirst offer
[when]- aims from the start at company placement and ordinary wage hours=wageHoursFromStart == true
[when]- does not aim from the start at company placement and ordinary wage hours=wageHoursFromStart == false
[when]- has intensive mentor support=intensiveMentor == true
[when]- does not have intensive mentor support=intensiveMentor == false
[when]- has frequent follow-up=frequentFollowUp == true
[when]- does not have frequent follow-up=frequentFollowUp == false
[when]- handles challenges beyond unemployment in parallel=parallelEfforts == true
[when]- does not handle challenges beyond unemployment in parallel=parallelEfforts == false

# The finding, when its evidence strength is decided
[when]- is of the kind "{code}"=kind == "{code}"
[when]- has the design "{code}"=design == "{code}"
[when]- is published in a peer-reviewed journal=peerReviewed == true
[when]- is not published in a peer-reviewed journal=peerReviewed == false

# The case, when it is decided how far a finding carries
[when]- is inside the studied population=population == "INSIDE"
[when]- is outside the studied population=population == "OUTSIDE"
[when]- may be inside the studied population=population == "UNKNOWN"
[when]- is about an intervention whose studied population the sources do not state=population == "NOT_DEFINED"
[when]- meets all delivery conditions=conditions != null && conditions not contains "NOT_MET" && conditions not contains "UNKNOWN"
[when]- has at least one delivery condition that is not met=conditions contains "NOT_MET"
[when]- has at least one delivery condition that is not known=conditions contains "UNKNOWN"

# The recommendation, when something must hold for every citizen
[when]- is "{code}"=entry == "{code}"
[when]- is either "{code}", "{other}" or "{third}"=entry in ("{code}", "{other}", "{third}")
[when]- is an intervention=entryKind == "INTERVENTION"
[when]- is a practice=entryKind == "PRACTICE"
[when]- is an intervention or a practice=entryKind in ("INTERVENTION", "PRACTICE")
[when]- has the strength "{code}" in the case=appliedStrength == "{code}"
[when]- has either the strength "{code}" or "{other}" in the case=appliedStrength in ("{code}", "{other}")
[when]- rests on evidence of the strength "{code}"=evidenceStrength == "{code}"
[when]- does not rest on evidence of the strength "{code}"=evidenceStrength != null && evidenceStrength not in ("{code}")
[when]- rests on findings of the kind "{code}"=findingKinds contains "{code}"
[when]- does not rest on findings of the kind "{code}"=findingKinds != null && findingKinds not contains "{code}"
[when]- addresses the citizen's wish=addressesWish == true
[when]- does not address the citizen's wish=addressesWish == false

# What a rule can conclude
[then]Recommend "{id}"=insert(new Recommendation("{id}"));
[then]Count the citizen as part of the population studied for "{id}"=insert(new StudiedPopulation("{id}"));
[then]It is not known whether the citizen is part of the population studied for "{id}"=insert(new PopulationUnknown("{id}"));
[then]Count "{id}" as already in place=insert(new InPlace("{id}"));
[then]The delivery condition "{id}" is met=insert(new DeliveryCondition("{id}"));
[then]Add a caution about "{id}"=insert(new Caution("{id}"));
[then]The evidence strength is "{id}"=insert(new EvidenceStrength("{id}"));
[then]The reservation "{id}" applies to the evidence strength=insert(new Indirectness("{id}"));

# What a guarantee says of every citizen for whom its conditions hold
[then]Guarantee that "{id}" is never recommended=insert(new Never("{id}"));
[then]Guarantee that "{id}" is always recommended=insert(new Always("{id}"));
[then]Guarantee that "{id}" is always recommended or in place=insert(new AlwaysOrInPlace("{id}"));
[then]Guarantee that "{id}" never ranks above "{other}"=insert(new NeverAbove("{id}", "{other}"));
[then]Guarantee that "{id}" has at least the strength "{strength}"=insert(new AtLeast("{id}", "{strength}"));
[then]Guarantee that such a recommendation is never given=insert(new Never());
[then]Guarantee that at least one such recommendation is always given=insert(new Always());
[then]Guarantee that at least one such recommendation is always given or in place=insert(new AlwaysOrInPlace());
