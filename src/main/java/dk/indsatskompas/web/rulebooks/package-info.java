/** The rulebooks: checked, compared and brought into force. */
@NullMarked
package dk.indsatskompas.web.rulebooks;

import org.jspecify.annotations.NullMarked;
