/** The readable guide to a rulebook: all it knows and all its rules, for those who own it and those who audit it. */
@ApplicationModule(allowedDependencies = {"page", "rulebook", "rulebook :: phrases", "evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
