/** HTTP in, JSON and pages out. */
@ApplicationModule(
        allowedDependencies = {
            "operations",
            "bulk",
            "guide",
            "publishing",
            "replay",
            "access",
            "decisions",
            "impact",
            "advice",
            "rulebook",
            "page",
            "evidence",
            "vocabulary"
        })
@NullMarked
package dk.indsatskompas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
