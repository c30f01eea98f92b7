package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Strength;

/** The evidence strength of a finding, with the rule of the scale that gave it and the facets it looked at. */
public record Grade(Strength strength, RuleOutcome by) {}
