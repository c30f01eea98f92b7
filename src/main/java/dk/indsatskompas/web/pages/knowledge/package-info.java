/** Pages that show what the rulebook knows: its evidence, its rules and their history, and how a case system asks it. */
@NullMarked
package dk.indsatskompas.web.pages.knowledge;

import org.jspecify.annotations.NullMarked;
