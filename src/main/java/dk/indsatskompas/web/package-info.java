/** HTTP in, JSON and pages out. */
@ApplicationModule(
        allowedDependencies = {
            "bulk",
            "publishing",
            "access",
            "decisions",
            "impact",
            "advice",
            "rulebook",
            "evidence",
            "vocabulary"
        })
@NullMarked
package dk.indsatskompas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
