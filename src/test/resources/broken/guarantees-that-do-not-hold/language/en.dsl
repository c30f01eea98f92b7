# A made-up phrase book
[when]The citizen=Citizen()
[when]The contact=Contact()
[when]The mentor offer=MentorOffer()
[when]The finding=Facets()
[when]- is under {n:\d+} years old=age < {n}
[when]- is at least {n:\d+} years old=age >= {n}
[when]- receives the benefit "{code}"=benefit == "{code}"
[when]- has a job=inEmployment == true
[when]- has no job=inEmployment == false
[when]- lacks a stable adviser=primaryContactPerson == false
[when]- gives contact {n:\d+} or more times a week=contactsPerWeek >= {n}
[when]- is of the kind "{code}"=kind == "{code}"
[when]- has the design "{code}"=design == "{code}"
[then]Recommend "{id}"=insert(new Recommendation("{id}"));
[then]The delivery condition "{id}" is met=insert(new DeliveryCondition("{id}"));
[then]The strength of evidence is "{id}"=insert(new EvidenceStrength("{id}"));
[when]- is assessed as "{code}"=readiness == "{code}"
[when]- is in education=inEducation == true
[when]- has received the benefit for over {n:\d+} weeks=weeksOnBenefit > {n}
[then]Guarantee that "{id}" is never recommended=insert(new Never("{id}"));
[when]It is not known whether the citizen=Unknown.Citizen()
