package dk.indsatskompas.impact.tally;

import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.CitizenGroup;
import dk.indsatskompas.impact.RecommendationImpact;
import dk.indsatskompas.vocabulary.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of one recommendation. */
public final class RecommendationTally {

    private final Text title;
    private long changed;
    private final Map<ChangeKind, KindTally> kinds = new EnumMap<>(ChangeKind.class);

    RecommendationTally(Text title) {
        this.title = title;
    }

    public void changed() {
        changed++;
    }

    public KindTally kind(ChangeKind kind) {
        return kinds.computeIfAbsent(kind, missing -> new KindTally());
    }

    void add(RecommendationTally other) {
        changed += other.changed;
        other.kinds.forEach((kind, tally) -> kind(kind).add(tally));
    }

    RecommendationTally empty() {
        return new RecommendationTally(title);
    }

    RecommendationImpact result(String id, List<CitizenGroup> groups, Counts<CitizenGroup> sizes) {
        return new RecommendationImpact(
                id,
                title,
                changed,
                kinds.entrySet().stream()
                        .map(entry -> entry.getValue().result(entry.getKey(), groups, sizes))
                        .toList());
    }
}
