/** Which rulebook is in force, and which ever were. */
@ApplicationModule(
        allowedDependencies = {
            "decisions",
            "impact",
            "analysis",
            "scenario",
            "advice",
            "rulebook",
            "rulebook :: *",
            "process",
            "vocabulary"
        })
@NullMarked
package dk.indsatskompas.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
