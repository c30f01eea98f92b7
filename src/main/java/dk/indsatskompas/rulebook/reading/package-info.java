/** Each file of a rules folder, read into what it says. */
@NullMarked
package dk.indsatskompas.rulebook.reading;

import org.jspecify.annotations.NullMarked;
