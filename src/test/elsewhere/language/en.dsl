[when]The young person=Young()
[when]The workshop=Workshop()
[when]The finding=Facets()
[when]- is under {n:\d+} years old=yearsOld < {n}
[when]- has left school=leftSchool == true
[when]- hopes for "{code}"=hopes contains "{code}"
[when]- has at most {n:\d+} benches=benches <= {n}
[when]- is an effect=kind == "EFFECT"
[then]Suggest "{id}"=insert(new Recommendation("{id}"));
[then]Count the young person among those "{id}" was tried on=insert(new StudiedPopulation("{id}"));
[then]"{id}" is met=insert(new DeliveryCondition("{id}"));
[then]Take care with "{id}"=insert(new Caution("{id}"));
[then]The strength is "{id}"=insert(new EvidenceStrength("{id}"));
