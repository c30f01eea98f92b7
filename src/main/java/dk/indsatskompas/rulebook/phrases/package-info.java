/** The phrase books: sentences understood as tests of attributes, and those nearly written. */
@NamedInterface("phrases")
@NullMarked
package dk.indsatskompas.rulebook.phrases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
