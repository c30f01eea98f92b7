package dk.indsatskompas.web.pages.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.RulebookDifference;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Publishing.TriedDraft;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** What comes of drafts: tried and held against the rulebook in force. The last few are remembered. */
@Component
final class DraftReviews {
    private static final int REMEMBERED = 8;

    private final Publishing publishing;
    private final RulebookRegistry rulebooks;
    private final Clock clock;
    private final Cache<String, TriedDraft> tried =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, Impact> impacts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** It takes all cores for a moment, and case systems wait meanwhile. */
    private final Semaphore free = new Semaphore(1);

    DraftReviews(Publishing publishing, RulebookRegistry rulebooks, Clock clock) {
        this.publishing = publishing;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * A draft beside what is in force.
     *
     * @param inForce who answers now
     * @param contents what could be read of the draft
     */
    record Review(Folder folder, Advisor inForce, Contents contents, TriedDraft tried) {
        List<Problem> problems() {
            return tried.problems();
        }

        /** Whether only examples and tables are behind the rules, so that these can be brought along. */
        boolean isBehind() {
            return !problems().isEmpty() && tried.advisor().isPresent();
        }

        boolean isSame() {
            return folder.fingerprint().equals(inForce.rulebook().fingerprint());
        }

        Optional<RulebookDifference> difference() {
            return tried.advisor().map(draft -> RulebookDifference.between(inForce.rulebook(), draft.rulebook()));
        }
    }

    Review of(Folder folder) {
        TriedDraft found = tried.get(folder.fingerprint(), unknown -> publishing.tryOut(folder));
        Contents contents =
                found.advisor().map(Advisor::contents).orElseGet(() -> Rulebook.read(folder, new Problems()));
        return new Review(folder, rulebooks.inForce(), contents, found);
    }

    /** What a draft says differently over so many made-up citizens, of today; empty while another is being worked out. */
    Optional<Impact> impact(Advisor draft, long citizens) {
        RulebookPair sides = new RulebookPair(rulebooks.inForce(), draft);
        LocalDate today = LocalDate.now(clock);
        String key = sides.before().rulebook().fingerprint() + draft.rulebook().fingerprint() + citizens + today;
        Impact known = impacts.getIfPresent(key);
        if (known != null || !free.tryAcquire()) {
            return Optional.ofNullable(known);
        }
        try {
            return Optional.of(impacts.get(
                    key,
                    unknown -> Impact.of(sides, SyntheticPopulation.population(sides, 1, citizens, today), asked -> {})
                            .from(today, sides)));
        } finally {
            free.release();
        }
    }
}
