package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.PopulationStatus;
import java.util.Set;

/** What the scale looks at in one case: where the citizen stands to those studied, and what came of the delivery conditions. */
record StudyCase(PopulationStatus population, Set<ConditionStatus> conditions) {}
