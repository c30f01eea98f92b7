/** Pages that people read and print: templates, made into HTML and an accessible PDF, and what they share. */
@ApplicationModule(allowedDependencies = {"evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
