[when]The young person=Young()
[when]The workshop=Workshop()
[when]The finding=Facets()
[when]The case=Case()
[when]- is under {n:\d+} years old=yearsOld < {n}
[when]- has left school=leftSchool == true
[when]- hopes for "{code}"=hopes contains "{code}"
[when]- has at most {n:\d+} benches=benches <= {n}
[when]- has more than {n:\d+} benches=benches > {n}
[when]- is an effect=kind == "EFFECT"
[when]- is of somebody else=population == "OUTSIDE"
[when]- differs from what was tried=conditions contains "NOT_MET"
[when]- may be as it was tried=conditions contains "UNKNOWN"
[then]Suggest "{id}"=insert(new Recommendation("{id}"));
[then]Count the young person among those "{id}" was tried on=insert(new StudiedPopulation("{id}"));
[then]Nobody knows whether the young person is among those "{id}" was tried on=insert(new PopulationUnknown("{id}"));
[then]"{id}" is there already=insert(new InPlace("{id}"));
[then]"{id}" is met=insert(new DeliveryCondition("{id}"));
[then]Take care with "{id}"=insert(new Caution("{id}"));
[then]The strength is "{id}"=insert(new EvidenceStrength("{id}"));
[then]"{id}" weighs on the strength=insert(new Indirectness("{id}"));
[when]Nobody knows whether the young person=Unknown.Young()
[when]The suggestion=Recommended()
[when]- is a course=entryKind == "INTERVENTION"
[when]- does not rest on a measured effect=findingKinds != null && findingKinds not contains "EFFECT"
[then]Promise that "{id}" is never suggested=insert(new Never("{id}"));
[then]Promise that such a suggestion is never given=insert(new Never());
