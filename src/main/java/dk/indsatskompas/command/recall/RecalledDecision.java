package dk.indsatskompas.command.recall;

import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A past decision in which a fired rule rested on the finding asked for.
 *
 * @param citizenRef absent when it cannot be read
 * @param recommendations those that rested on it, as they were recorded
 * @param rules the rules that fired and rest on it; one that recommends nothing may be the only one
 */
record RecalledDecision(
        UUID decisionId,
        Instant decidedAt,
        Readability state,
        @Nullable String citizenRef,
        List<RecordedRank> recommendations,
        List<String> rules,
        @Nullable String rulebook) {

    /** Whether what the decision says can be read. */
    enum Readability {
        READABLE,
        ERASED,
        UNREADABLE
    }

    /** A recommendation with its rank in the recorded answer. */
    record RecordedRank(String id, int rank) {}

    /** One of which nothing but the entry is left. */
    static RecalledDecision without(Entry entry, Readability state) {
        return new RecalledDecision(
                entry.id(),
                entry.time(),
                state,
                null,
                List.of(),
                List.of(),
                entry.origin().rulebook());
    }

    /**
     * One that can be read.
     *
     * @param rules those of the rulebook that answered that rest on the finding
     */
    static RecalledDecision of(Entry entry, EntryContent.Decision decision, String finding, List<Rule> rules) {
        return new RecalledDecision(
                entry.id(),
                entry.time(),
                Readability.READABLE,
                decision.citizenRef(),
                AnswerJson.read(decision.answer().toByteArray()).advice().recommendations().stream()
                        .filter(recommended -> restsOn(recommended, finding))
                        .map(recommended -> new RecordedRank(recommended.id(), recommended.rank()))
                        .toList(),
                rules.stream()
                        .map(Rule::id)
                        .filter(rule -> fired(decision.outcomes().of(rule)))
                        .toList(),
                entry.origin().rulebook());
    }

    /** As a line of a table. */
    Stream<String> cells(Language language) {
        Text unknown = state == Readability.ERASED ? ERASED : UNREADABLE;
        Stream<String> ranks = recommendations.stream().map(one -> one.rank() + " " + one.id());
        return Stream.of(
                decisionId.toString(),
                decidedAt.toString(),
                citizenRef == null ? unknown.in(language) : citizenRef,
                ranks.collect(Collectors.joining(", ")),
                String.join(" | ", rules),
                Objects.requireNonNullElse(rulebook, ""));
    }

    private static boolean restsOn(Recommended recommended, String finding) {
        return recommended.reasons().stream()
                .anyMatch(reason ->
                        reason.outcome() == Truth.TRUE && reason.findings().contains(finding));
    }

    private static boolean fired(List<Truth> conditions) {
        return !conditions.isEmpty() && conditions.stream().allMatch(condition -> condition == Truth.TRUE);
    }

    private static final Text ERASED = new Text("slettet", "erased");
    private static final Text UNREADABLE = new Text("ulæselig", "unreadable");
}
