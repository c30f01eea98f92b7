/** What is hashed and signed, and whether all of it is as it was written. */
@NamedInterface("proof")
@NullMarked
package dk.indsatskompas.decisions.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
