/** What is written to the log, command by command, by one thread in groups. */
@NamedInterface("log")
@NullMarked
package dk.indsatskompas.decisions.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
