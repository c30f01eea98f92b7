/** What the rulebook in force knows, and its guide. */
@NullMarked
package dk.indsatskompas.web.knowledge;

import org.jspecify.annotations.NullMarked;
