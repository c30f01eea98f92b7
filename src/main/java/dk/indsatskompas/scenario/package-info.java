/** Example citizens with expected advice, run from the rules folder. */
@ApplicationModule(allowedDependencies = {"analysis", "advice", "rulebook", "rulebook :: *", "evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
