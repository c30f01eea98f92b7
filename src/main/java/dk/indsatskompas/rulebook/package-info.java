/** The rules folder, read, checked, built and fired for one citizen. Drools lives here and only here. */
@ApplicationModule(allowedDependencies = {"evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
