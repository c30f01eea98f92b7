/** What those who operate the service see of it: counters, states and traces, never anything of a citizen. */
@ApplicationModule(
        allowedDependencies = {
            "publishing",
            "decisions",
            "advice",
            "rulebook",
            "rulebook :: *",
            "process",
            "vocabulary",
        })
@NullMarked
package dk.indsatskompas.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
