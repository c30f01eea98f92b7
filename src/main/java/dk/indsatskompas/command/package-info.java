/** The command line: check a rules folder, and make its tables anew. */
@ApplicationModule(allowedDependencies = {"scenario", "rulebook", "vocabulary"})
@NullMarked
package dk.indsatskompas.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
