package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.IndirectnessReason;

/** A reason to doubt how far a finding carries in a case, with the rule of the scale that gave it. */
public record FoundIndirectness(IndirectnessReason reason, RuleOutcome by) {}
