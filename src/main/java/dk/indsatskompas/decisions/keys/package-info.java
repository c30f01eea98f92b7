/** The secrets of a log, and what is sealed and signed with them. */
@NamedInterface("keys")
@NullMarked
package dk.indsatskompas.decisions.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
