/**
 * The command line: check a rules folder, make its tables anew, verify the log of decisions, and replay it; answer a file;
 * make and revoke API keys.
 */
@ApplicationModule(
        allowedDependencies = {
            "web :: pages",
            "bulk",
            "guide",
            "page",
            "publishing",
            "replay",
            "access",
            "decisions",
            "decisions :: *",
            "impact",
            "scenario",
            "analysis",
            "advice",
            "evidence",
            "rulebook",
            "rulebook :: *",
            "process",
            "vocabulary"
        })
@NullMarked
package dk.indsatskompas.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
