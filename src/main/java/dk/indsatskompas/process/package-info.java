/**
 * What any long-running process needs: to say which version it is and what stops its start, threads that do not end unseen,
 * warnings that do not fill the log, and files for secrets.
 */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package dk.indsatskompas.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
