# Opdigtet ordbog
[when]Borgeren=Citizen()
[when]Kontaktforløbet=Contact()
[when]Mentortilbuddet=MentorOffer()
[when]Fundet=Facets()
[when]- er under {n:\d+} år=age < {n}
[when]- er mindst {n:\d+} år=age >= {n}
[when]- modtager ydelsen "{code}"=benefit == "{code}"
[when]- er i job=inEmployment == true
[when]- er ikke i job=inEmployment == false
[when]- mangler en fast vejleder=primaryContactPerson == false
[when]- giver kontakt {n:\d+} eller flere gange om ugen=contactsPerWeek >= {n}
[when]- er af arten "{code}"=kind == "{code}"
[when]- har designet "{code}"=design == "{code}"
[then]Anbefal "{id}"=insert(new Recommendation("{id}"));
[then]Leveringsbetingelsen "{id}" er opfyldt=insert(new DeliveryCondition("{id}"));
[then]Evidensstyrken er "{id}"=insert(new EvidenceStrength("{id}"));
[when]- er visiteret som "{code}"=readiness == "{code}"
[when]- er i gang med en uddannelse=inEducation == true
[when]- har modtaget ydelsen i over {n:\d+} uger=weeksOnBenefit > {n}
[then]Garantér, at "{id}" aldrig anbefales=insert(new Never("{id}"));
[when]Det vides ikke, om borgeren=Unknown.Citizen()
