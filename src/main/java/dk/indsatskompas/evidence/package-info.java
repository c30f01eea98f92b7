/** What research found, how sure, and where it says so. */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package dk.indsatskompas.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
