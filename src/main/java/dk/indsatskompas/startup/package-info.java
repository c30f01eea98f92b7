/** What stops a start of the service, said to whoever started it: what was found, and the cure. */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package dk.indsatskompas.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
