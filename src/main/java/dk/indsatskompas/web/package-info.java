/** HTTP in, JSON and pages out. */
@ApplicationModule(
        allowedDependencies = {
            "operations",
            "bulk",
            "guide",
            "publishing",
            "publishing :: *",
            "replay",
            "scenario",
            "analysis",
            "access",
            "decisions",
            "decisions :: *",
            "impact",
            "advice",
            "rulebook",
            "rulebook :: *",
            "page",
            "process",
            "evidence",
            "vocabulary"
        })
@NullMarked
package dk.indsatskompas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
