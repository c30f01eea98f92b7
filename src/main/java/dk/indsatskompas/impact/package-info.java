/** What another rulebook would say differently, to one citizen and to many. */
@ApplicationModule(allowedDependencies = {"analysis", "advice", "rulebook", "evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
