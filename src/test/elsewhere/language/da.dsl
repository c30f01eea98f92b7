[when]Den unge=Young()
[when]Værkstedet=Workshop()
[when]Fundet=Facets()
[when]- er under {n:\d+} år=yearsOld < {n}
[when]- har forladt skolen=leftSchool == true
[when]- håber på "{code}"=hopes contains "{code}"
[when]- har højst {n:\d+} pladser=benches <= {n}
[when]- er en effekt=kind == "EFFECT"
[then]Foreslå "{id}"=insert(new Recommendation("{id}"));
[then]Regn den unge til dem, "{id}" blev prøvet på=insert(new StudiedPopulation("{id}"));
[then]"{id}" er opfyldt=insert(new DeliveryCondition("{id}"));
[then]Tag forbehold for "{id}"=insert(new Caution("{id}"));
[then]Styrken er "{id}"=insert(new EvidenceStrength("{id}"));
