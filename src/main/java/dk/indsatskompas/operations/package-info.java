/** What those who operate the service see of it: counters, states and traces, never anything of a citizen. */
@ApplicationModule(
        allowedDependencies = {
            "publishing",
            "decisions",
            "decisions :: *",
            "advice",
            "rulebook",
            "rulebook :: *",
            "vocabulary"
        })
@NullMarked
package dk.indsatskompas.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
