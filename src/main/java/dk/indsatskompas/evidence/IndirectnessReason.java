package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;

/**
 * A reason to doubt, or not to know, how far a finding carries to one citizen and one offer; GRADE's word for the doubt.
 *
 * @param text what is said of the case, as a sentence
 * @param lowers by how many levels it lowers the evidence strength, from 0
 */
public record IndirectnessReason(String id, Text text, int lowers) {}
