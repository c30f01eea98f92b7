/** The phrase books: sentences understood as tests of attributes, and those nearly written. */
@NullMarked
package dk.indsatskompas.rulebook.phrases;

import org.jspecify.annotations.NullMarked;
