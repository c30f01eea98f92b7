/** Who may ask what: the roles, the API keys and the file they are kept in. */
@ApplicationModule(allowedDependencies = {"decisions", "process", "vocabulary"})
@NullMarked
package dk.indsatskompas.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
