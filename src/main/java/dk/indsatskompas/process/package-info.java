/**
 * What any long-running process needs: a start that says what stops it, threads that do not end unseen, a log that can be
 * read, and files for secrets.
 */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package dk.indsatskompas.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
