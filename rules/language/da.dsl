# Ordbogen på dansk: sætningen til venstre for lighedstegnet, betingelsen til højre.
# Hver højreside står præcis én gang her og præcis én gang i en.dsl; sådan findes den engelske sætning.
# En betingelse er én test af ét felt. En ny sætning skrives i begge filer.

# Hvem og hvad en regel kan handle om
[when]Borgeren=Citizen()
[when]Kontaktforløbet=Contact()
[when]IPS-tilbuddet=IpsOffer()
[when]Mentortilbuddet=MentorOffer()
[when]Brobygningstilbuddet=BrobygningOffer()
[when]JobFirst-tilbuddet=JobFirstOffer()
[when]Fundet=Facets()
[when]Tilfældet=Case()
[when]Anbefalingen=Recommended()

# Det, en garanti kan sige, ikke vides: sætningen nedenfor siges, som den er, uden »ikke«
[when]Det vides ikke, om borgeren=Unknown.Citizen()
[when]Det vides ikke, om kontaktforløbet=Unknown.Contact()
[when]Det vides ikke, om IPS-tilbuddet=Unknown.IpsOffer()
[when]Det vides ikke, om mentortilbuddet=Unknown.MentorOffer()
[when]Det vides ikke, om brobygningstilbuddet=Unknown.BrobygningOffer()
[when]Det vides ikke, om JobFirst-tilbuddet=Unknown.JobFirstOffer()

# Borgeren: alder
[when]- er under {n:\d+} år=age < {n}
[when]- er højst {n:\d+} år=age <= {n}
[when]- er mindst {n:\d+} år=age >= {n}
[when]- er over {n:\d+} år=age > {n}

# Borgeren: ydelse og visitation
[when]- modtager "{code}"=benefit == "{code}"
[when]- modtager enten "{code}" eller "{other}"=benefit in ("{code}", "{other}")
[when]- modtager ikke "{code}"=benefit != null && benefit not in ("{code}")
[when]- har modtaget ydelsen i under {n:\d+} uger=weeksOnBenefit < {n}
[when]- har modtaget ydelsen i højst {n:\d+} uger=weeksOnBenefit <= {n}
[when]- har modtaget ydelsen i mindst {n:\d+} uger=weeksOnBenefit >= {n}
[when]- har modtaget ydelsen i over {n:\d+} uger=weeksOnBenefit > {n}
[when]- er visiteret som "{code}"=readiness == "{code}"
[when]- er ikke visiteret som "{code}"=readiness != null && readiness not in ("{code}")
[when]- er aktivitetsparat eller uddannelsesparat=readiness in ("AKTIVITETSPARAT", "UDDANNELSESPARAT")

# Borgeren: uddannelse og job
[when]- har en kompetencegivende uddannelse=qualifyingEducation == true
[when]- har ikke en kompetencegivende uddannelse=qualifyingEducation == false
[when]- er i gang med en uddannelse=inEducation == true
[when]- er ikke i gang med en uddannelse=inEducation == false
[when]- er i job=inEmployment == true
[when]- er ikke i job=inEmployment == false

# Borgeren: egne ønsker
[when]- ønsker "{code}"=wants contains "{code}"
[when]- ønsker ikke "{code}"=wants != null && wants not contains "{code}"
[when]- ønsker job eller uddannelse=wants contains "EMPLOYMENT" || wants contains "WAGE_HOURS" || wants contains "EDUCATION" || wants contains "VOCATIONAL_EDUCATION" || wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION"
[when]- ønsker hverken job eller uddannelse=wants != null && wants not contains "EMPLOYMENT" && wants not contains "WAGE_HOURS" && wants not contains "EDUCATION" && wants not contains "VOCATIONAL_EDUCATION" && wants not contains "UPPER_SECONDARY_EDUCATION" && wants not contains "HIGHER_EDUCATION"
[when]- ønsker job eller ordinære løntimer=wants contains "EMPLOYMENT" || wants contains "WAGE_HOURS"
[when]- ønsker en eller anden uddannelse=wants contains "EDUCATION" || wants contains "VOCATIONAL_EDUCATION" || wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION"
[when]- ønsker en erhvervsuddannelse eller en uddannelse uden nærmere angivelse=wants contains "VOCATIONAL_EDUCATION" || wants contains "EDUCATION"
[when]- ønsker hverken en erhvervsuddannelse eller en uddannelse uden nærmere angivelse=wants != null && wants not contains "VOCATIONAL_EDUCATION" && wants not contains "EDUCATION"
[when]- ønsker en gymnasial eller videregående uddannelse=wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION"
[when]- ønsker en gymnasial eller videregående uddannelse eller en uddannelse uden nærmere angivelse=wants contains "UPPER_SECONDARY_EDUCATION" || wants contains "HIGHER_EDUCATION" || wants contains "EDUCATION"
[when]- ønsker hverken en gymnasial eller videregående uddannelse eller en uddannelse uden nærmere angivelse=wants != null && wants not contains "UPPER_SECONDARY_EDUCATION" && wants not contains "HIGHER_EDUCATION" && wants not contains "EDUCATION"
[when]- ønsker hverken en gymnasial eller videregående uddannelse=wants != null && wants not contains "UPPER_SECONDARY_EDUCATION" && wants not contains "HIGHER_EDUCATION"

# Borgeren: helbred
[when]- har en alvorlig sindslidelse=severeMentalIllness == true
[when]- har ikke en alvorlig sindslidelse=severeMentalIllness == false
[when]- er i psykiatrisk behandling=inPsychiatricTreatment == true
[when]- er ikke i psykiatrisk behandling=inPsychiatricTreatment == false

# Borgeren: det, der allerede er i gang
[when]- har allerede indsatsen "{code}"=currentInterventions contains "{code}"
[when]- har ikke indsatsen "{code}"=currentInterventions != null && currentInterventions not contains "{code}"

# Kontaktforløbet
[when]- har én primær og gennemgående kontaktperson=primaryContactPerson == true
[when]- mangler én primær og gennemgående kontaktperson=primaryContactPerson == false
[when]- har haft færre end {n:\d+} sagsbehandlerskift de seneste 12 måneder=caseworkerChangesLast12Months < {n}
[when]- har haft højst {n:\d+} sagsbehandlerskift de seneste 12 måneder=caseworkerChangesLast12Months <= {n}
[when]- har haft mindst {n:\d+} sagsbehandlerskift de seneste 12 måneder=caseworkerChangesLast12Months >= {n}
[when]- har haft flere end {n:\d+} sagsbehandlerskift de seneste 12 måneder=caseworkerChangesLast12Months > {n}
[when]- har ikke haft sagsbehandlerskift de seneste 12 måneder=caseworkerChangesLast12Months == 0
[when]- bygger på en tillidsfuld relation=trustingRelation == true
[when]- bygger ikke på en tillidsfuld relation=trustingRelation == false
[when]- har en kontaktperson med viden om det lokale arbejdsmarked=knowsLocalLabourMarket == true
[when]- har en kontaktperson uden viden om det lokale arbejdsmarked=knowsLocalLabourMarket == false
[when]- har en kontaktperson med et veludbygget virksomhedsnetværk=hasCompanyNetwork == true
[when]- har en kontaktperson uden et veludbygget virksomhedsnetværk=hasCompanyNetwork == false

# Alle tilbud
[when]- kan tilbydes lokalt=available == true
[when]- kan ikke tilbydes lokalt=available == false

# IPS-tilbuddet
[when]- har under {n:\d+} borgere til hver konsulent=caseload < {n}
[when]- har højst {n:\d+} borgere til hver konsulent=caseload <= {n}
[when]- har mindst {n:\d+} borgere til hver konsulent=caseload >= {n}
[when]- har over {n:\d+} borgere til hver konsulent=caseload > {n}
[when]- foregår i tæt samarbejde med psykiatrien=psychiatryCooperation == true
[when]- foregår uden tæt samarbejde med psykiatrien=psychiatryCooperation == false
[when]- bygger på borgerens egne præferencer og valg=followsPreferences == true
[when]- bygger ikke på borgerens egne præferencer og valg=followsPreferences == false
[when]- begynder med et job og træner i jobbet=placeThenTrain == true
[when]- begynder ikke med et job eller træner ikke i jobbet=placeThenTrain == false
[when]- sigter mod job på det ordinære arbejdsmarked=ordinaryLabourMarket == true
[when]- sigter ikke mod job på det ordinære arbejdsmarked=ordinaryLabourMarket == false
[when]- støtter, til der ikke længere er brug for det=supportUntilNotNeeded == true
[when]- hører op, mens der stadig er brug for støtte=supportUntilNotNeeded == false

# Mentortilbuddet
[when]- giver kontakt mindst én gang om ugen=contactsPerWeek >= 1
[when]- giver kontakt sjældnere end én gang om ugen=contactsPerWeek < 1
[when]- giver kontakt færre end {n:\d+} gange om ugen=contactsPerWeek < {n}
[when]- giver kontakt højst {n:\d+} gange om ugen=contactsPerWeek <= {n}
[when]- giver kontakt mindst {n:\d+} gange om ugen=contactsPerWeek >= {n}
[when]- giver kontakt mere end {n:\d+} gange om ugen=contactsPerWeek > {n}
[when]- er planlagt til under {n:\d+} uger=plannedWeeks < {n}
[when]- er planlagt til højst {n:\d+} uger=plannedWeeks <= {n}
[when]- er planlagt til mindst {n:\d+} uger=plannedWeeks >= {n}
[when]- er planlagt til over {n:\d+} uger=plannedWeeks > {n}

# Brobygningstilbuddet
[when]- foregår i et ordinært uddannelsesmiljø=ordinaryEducationEnvironment == true
[when]- foregår uden for et ordinært uddannelsesmiljø=ordinaryEducationEnvironment == false
[when]- holdes på en erhvervsskole=atVocationalSchool == true
[when]- holdes et andet sted end på en erhvervsskole=atVocationalSchool == false
[when]- omfatter undervisning i dansk og matematik=teachesDanishAndMaths == true
[when]- omfatter ikke undervisning i dansk og matematik=teachesDanishAndMaths == false
[when]- omfatter korte praktikker eller besøg på uddannelsesinstitutioner og i virksomheder=shortInternships == true
[when]- omfatter hverken korte praktikker eller besøg på uddannelsesinstitutioner og i virksomheder=shortInternships == false
[when]- har en mentor, der fortsætter efter uddannelsesstart=mentorContinuesAfterStart == true
[when]- har ikke en mentor, der fortsætter efter uddannelsesstart=mentorContinuesAfterStart == false

# JobFirst-tilbuddet
[when]- sigter fra start mod virksomhedsforløb og ordinære løntimer=wageHoursFromStart == true
[when]- sigter ikke fra start mod virksomhedsforløb og ordinære løntimer=wageHoursFromStart == false
[when]- har intensiv mentorstøtte=intensiveMentor == true
[when]- har ikke intensiv mentorstøtte=intensiveMentor == false
[when]- har hyppig opfølgning=frequentFollowUp == true
[when]- har ikke hyppig opfølgning=frequentFollowUp == false
[when]- håndterer udfordringer ud over ledighed sideløbende=parallelEfforts == true
[when]- håndterer ikke udfordringer ud over ledighed sideløbende=parallelEfforts == false

# Fundet, når dets evidensstyrke skal afgøres
[when]- er af arten "{code}"=kind == "{code}"
[when]- har designet "{code}"=design == "{code}"
[when]- er offentliggjort i et fagfællebedømt tidsskrift=peerReviewed == true
[when]- er ikke offentliggjort i et fagfællebedømt tidsskrift=peerReviewed == false

# Det enkelte tilfælde, når det skal afgøres, hvor langt et fund rækker
[when]- ligger inden for den undersøgte gruppe=population == "INSIDE"
[when]- ligger uden for den undersøgte gruppe=population == "OUTSIDE"
[when]- ligger måske inden for den undersøgte gruppe=population == "UNKNOWN"
[when]- gælder en indsats, hvis undersøgte gruppe kilderne ikke angiver=population == "NOT_DEFINED"
[when]- opfylder alle leveringsbetingelser=conditions != null && conditions not contains "NOT_MET" && conditions not contains "UNKNOWN"
[when]- har mindst én leveringsbetingelse, der ikke er opfyldt=conditions contains "NOT_MET"
[when]- har mindst én leveringsbetingelse, der ikke er oplyst=conditions contains "UNKNOWN"

# Anbefalingen, når noget skal gælde for alle borgere
[when]- er "{code}"=entry == "{code}"
[when]- er enten "{code}", "{other}" eller "{third}"=entry in ("{code}", "{other}", "{third}")
[when]- er en indsats=entryKind == "INTERVENTION"
[when]- er en praksis=entryKind == "PRACTICE"
[when]- er en indsats eller en praksis=entryKind in ("INTERVENTION", "PRACTICE")
[when]- har styrken "{code}" i tilfældet=appliedStrength == "{code}"
[when]- har enten styrken "{code}" eller "{other}" i tilfældet=appliedStrength in ("{code}", "{other}")
[when]- bygger på evidens med styrken "{code}"=evidenceStrength == "{code}"
[when]- bygger ikke på evidens med styrken "{code}"=evidenceStrength != null && evidenceStrength not in ("{code}")
[when]- bygger på fund af arten "{code}"=findingKinds contains "{code}"
[when]- bygger ikke på fund af arten "{code}"=findingKinds != null && findingKinds not contains "{code}"
[when]- svarer på borgerens ønske=addressesWish == true
[when]- svarer ikke på borgerens ønske=addressesWish == false

# Det, en regel kan konkludere
[then]Anbefal "{id}"=insert(new Recommendation("{id}"));
[then]Regn borgeren til den undersøgte målgruppe for "{id}"=insert(new StudiedPopulation("{id}"));
[then]Det vides ikke, om borgeren hører til den undersøgte målgruppe for "{id}"=insert(new PopulationUnknown("{id}"));
[then]Regn "{id}" for at være på plads=insert(new InPlace("{id}"));
[then]Leveringsbetingelsen "{id}" er opfyldt=insert(new DeliveryCondition("{id}"));
[then]Tag forbehold for "{id}"=insert(new Caution("{id}"));
[then]Evidensstyrken er "{id}"=insert(new EvidenceStrength("{id}"));
[then]Forbeholdet "{id}" gælder for evidensstyrken=insert(new Indirectness("{id}"));

# Det, en garanti siger om alle de borgere, dens betingelser gælder for
[then]Garantér, at "{id}" aldrig anbefales=insert(new Never("{id}"));
[then]Garantér, at "{id}" altid anbefales=insert(new Always("{id}"));
[then]Garantér, at "{id}" altid anbefales eller er på plads=insert(new AlwaysOrInPlace("{id}"));
[then]Garantér, at "{id}" aldrig står over "{other}"=insert(new NeverAbove("{id}", "{other}"));
[then]Garantér, at "{id}" har mindst styrken "{strength}"=insert(new AtLeast("{id}", "{strength}"));
[then]Garantér, at en sådan anbefaling aldrig gives=insert(new Never());
[then]Garantér, at mindst én sådan anbefaling altid gives=insert(new Always());
[then]Garantér, at mindst én sådan anbefaling altid gives eller er på plads=insert(new AlwaysOrInPlace());
