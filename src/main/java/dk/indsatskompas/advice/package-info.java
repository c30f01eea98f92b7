/** Ranks what fired and says why, why not, and what is missing. */
@ApplicationModule(allowedDependencies = {"rulebook", "evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
