package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.scenario.WholeCitizen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The citizens of the rules folder that one can begin with; they are read once for a rulebook. */
@Component
class ExampleCitizens {
    private static final int MOST = 10;

    private record OfARulebook(Rulebook rulebook, List<WholeCitizen> citizens) {}

    private final AtomicReference<@Nullable OfARulebook> read = new AtomicReference<>();

    List<WholeCitizen> of(Advisor advisor) {
        OfARulebook known = read.get();
        if (known == null || known.rulebook() != advisor.rulebook()) {
            known = new OfARulebook(
                    advisor.rulebook(),
                    WholeCitizen.all(advisor.rulebook()).stream()
                            .filter(citizen -> !citizen.profile().known().isEmpty())
                            .limit(MOST)
                            .toList());
            read.set(known);
        }
        return known.citizens();
    }

    Optional<WholeCitizen> named(Advisor advisor, @Nullable String name) {
        return of(advisor).stream()
                .filter(citizen -> citizen.name().equals(name))
                .findFirst();
    }
}
