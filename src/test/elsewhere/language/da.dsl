[when]Den unge=Young()
[when]Værkstedet=Workshop()
[when]Fundet=Facets()
[when]Tilfældet=Case()
[when]- er under {n:\d+} år=yearsOld < {n}
[when]- har forladt skolen=leftSchool == true
[when]- håber på "{code}"=hopes contains "{code}"
[when]- har højst {n:\d+} pladser=benches <= {n}
[when]- har over {n:\d+} pladser=benches > {n}
[when]- er en effekt=kind == "EFFECT"
[when]- drejer sig om en anden=population == "OUTSIDE"
[when]- afviger fra det prøvede=conditions contains "NOT_MET"
[when]- kan være, som det blev prøvet=conditions contains "UNKNOWN"
[then]Foreslå "{id}"=insert(new Recommendation("{id}"));
[then]Regn den unge til dem, "{id}" blev prøvet på=insert(new StudiedPopulation("{id}"));
[then]Ingen ved, om den unge hører til dem, "{id}" blev prøvet på=insert(new PopulationUnknown("{id}"));
[then]"{id}" er der allerede=insert(new InPlace("{id}"));
[then]"{id}" er opfyldt=insert(new DeliveryCondition("{id}"));
[then]Tag forbehold for "{id}"=insert(new Caution("{id}"));
[then]Styrken er "{id}"=insert(new EvidenceStrength("{id}"));
[then]"{id}" tynger styrken=insert(new Indirectness("{id}"));
[when]Ingen ved, om den unge=Unknown.Young()
[when]Forslaget=Recommended()
[when]- er et forløb=entryKind == "INTERVENTION"
[when]- hviler ikke på en målt virkning=findingKinds != null && findingKinds not contains "EFFECT"
[then]Lov, at "{id}" aldrig foreslås=insert(new Never("{id}"));
[then]Lov, at et sådant forslag aldrig gives=insert(new Never());
