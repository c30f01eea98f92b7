/** What is wrong with a rules folder, where, and how to mend it. */
@NamedInterface("problems")
@NullMarked
package dk.indsatskompas.rulebook.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
