/** Pages that people read and print: pieces from top to bottom, made into HTML and an accessible PDF. */
@ApplicationModule(allowedDependencies = {"evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
