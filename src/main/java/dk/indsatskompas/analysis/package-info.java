/** What the rules can and cannot say, over all citizens. */
@ApplicationModule(allowedDependencies = {"advice", "rulebook", "rulebook :: *", "page", "evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
