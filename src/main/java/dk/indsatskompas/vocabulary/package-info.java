/** The words a rule may say: citizen, contact, offers, the facets of a finding, and what can be concluded. */
@NullMarked
package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.NullMarked;
