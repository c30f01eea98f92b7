/** What rules, findings and texts must keep towards each other. */
@NullMarked
package dk.indsatskompas.rulebook.checks;

import org.jspecify.annotations.NullMarked;
