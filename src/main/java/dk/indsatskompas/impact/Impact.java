package dk.indsatskompas.impact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.ComingDates;
import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.impact.Population.PopulationDescription;
import dk.indsatskompas.impact.RuleDifference.RuleWording;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would say differently, and to whom: the answer to "what happens if we publish this?". It holds counts and a
 * few examples, so that it is as small for a million citizens as for a hundred.
 *
 * @param besides what to know of the draft itself: what it does not tell of its changes, and what becomes of its rules on the
 *     days to come on which codes end and begin
 * @param groups every group that somebody is in, with how many of them see any change
 * @param unanswerable the first hundred citizens about whom one of the two cannot be asked
 * @param recommendations those that change for anybody, in the order of the catalogue
 */
public record Impact(
        Answer.By before,
        Answer.By after,
        RulebookDifference rulebooks,
        List<DraftRemark> besides,
        PopulationDescription population,
        CitizenCounts citizens,
        List<GroupCount> groups,
        List<UnanswerableCitizen> unanswerable,
        List<RecommendationImpact> recommendations) {
    /** One thing to know of a draft, where in its folder it is, and what can be done about it. */
    public record DraftRemark(
            ObservationKind kind, @JsonUnwrapped Place place, Text found, Text cure) {}

    /** How many citizens: those answered by both, and those of whom something is new for any recommendation. */
    public record CitizenCounts(
            long asked, long unanswerable, long changed, long gaining, long losing, long reordered) {}

    /**
     * Citizens who have something in common that policy asks after; with two wishes they are in two groups.
     *
     * @param id from and to for a number, a code, {@code none}, {@code unknown}, or {@code true} or {@code false}
     */
    public record CitizenGroup(String by, String id, Text label) {}

    public record GroupCount(CitizenGroup group, long citizens, long of) {}

    /** A citizen about whom one of the rulebooks cannot be asked, by number from 1: the line of a file. */
    public record UnanswerableCitizen(long number, List<InputFault> before, List<InputFault> after) {}

    /** What becomes of one recommendation; a citizen can count under several kinds. */
    public record RecommendationImpact(String id, Text title, long changed, List<KindImpact> kinds) {
        public long citizens(ChangeKind kind) {
            return kinds.stream()
                    .filter(one -> one.kind() == kind)
                    .mapToLong(KindImpact::citizens)
                    .sum();
        }

        private RecommendationImpact withoutExamples() {
            List<KindImpact> without =
                    kinds.stream().map(KindImpact::withoutExamples).toList();
            return new RecommendationImpact(id, title, changed, without);
        }
    }

    /**
     * One kind of change of one recommendation: for how many, for whom, because of what.
     *
     * @param moves from which list to which, the most frequent first; both are the same for what stays where it is
     * @param causes the most frequent first; a citizen can count under several
     * @param examples up to ten, those of whom least is known first
     */
    public record KindImpact(
            ChangeKind kind,
            Text text,
            long citizens,
            List<MoveCount> moves,
            List<GroupCount> groups,
            List<CauseCount> causes,
            List<ExampleCitizen> examples) {
        private KindImpact withoutExamples() {
            return new KindImpact(kind, text, citizens, moves, groups, causes, List.of());
        }
    }

    public record MoveCount(Listing from, Listing to, long citizens) {}

    public record CauseCount(ChangeCause cause, long citizens) {}

    /** Asks both rulebooks about everybody, on all cores, and tells now and then how many were asked. */
    public static Impact of(RulebookPair sides, Population population, LongConsumer asked) {
        return new ImpactRun(sides, Runtime.getRuntime().availableProcessors()).of(population, asked);
    }

    /** The same on half the cores, and at least one, so that whoever is asking for advice meanwhile is answered. */
    public static Impact aside(RulebookPair sides, Population population, LongConsumer asked) {
        return new ImpactRun(sides, Math.max(1, Runtime.getRuntime().availableProcessors() / 2)).of(population, asked);
    }

    public ImpactSummary summary() {
        return ImpactSummary.of(this);
    }

    /** The same without examples: they show single citizens, which not everybody may see when they are real. */
    public Impact withoutExamples() {
        List<RecommendationImpact> without = recommendations.stream()
                .map(RecommendationImpact::withoutExamples)
                .toList();
        return new Impact(before, after, rulebooks, besides, population, citizens, groups, unanswerable, without);
    }

    /** The same with what there is to know of the draft itself, from a day on. */
    public Impact from(LocalDate day, RulebookPair sides) {
        Rulebook draft = sides.after().rulebook();
        List<DraftRemark> all = Stream.concat(
                        Analysis.untold(sides.before().rulebook(), draft).stream(), ComingDates.of(draft, day).stream())
                .map(seen -> new DraftRemark(seen.kind(), seen.place(), seen.found(), seen.cure()))
                .toList();
        return new Impact(before, after, rulebooks, all, population, citizens, groups, unanswerable, recommendations);
    }

    /** One citizen for whom a recommendation changed, by number in the population, from 1. */
    public record ExampleCitizen(
            long number,
            LocalDate asOf,
            List<KnownFact> facts,
            Text text,
            RecommendationTrace before,
            RecommendationTrace after) {
        public record KnownFact(String attribute, Text label, Object value) {}

        /** How simple citizens are told first: by how little is known of them, then in their order. */
        public record Simplicity(int known, long number) implements Comparable<Simplicity> {
            @Override
            public int compareTo(Simplicity other) {
                return known == other.known ? Long.compare(number, other.number) : Integer.compare(known, other.known);
            }
        }

        /** What one rulebook recommends a citizen, the best first, and the rules that whatever changed depends on. */
        public record RecommendationTrace(Position standing, List<String> order, List<Reason> rules) {
            static RecommendationTrace of(Position standing, AnsweredQuestion answered, Set<Conclusion> about) {
                return new RecommendationTrace(
                        standing,
                        answered.advice().recommendations().stream()
                                .map(Recommended::id)
                                .toList(),
                        answered.evaluation().rules().stream()
                                .filter(outcome -> about.contains(outcome.rule().conclusion()))
                                .map(Reason::of)
                                .toList());
            }
        }
    }

    /** What brought a change about, with the sentences that no longer stand there and those that do now. */
    public record ChangeCause(
            CauseKind by, Text text, @Nullable String rule, List<RuleWording> before, List<RuleWording> after) {
        public enum CauseKind {
            RULE_ADDED,
            RULE_REMOVED,
            /** One condition of a rule, or its conclusion. */
            RULE_CHANGED,
            FINDING,
            RANKING,
            /** Another recommendation came, went, or was passed. */
            OTHER_RECOMMENDATION,
            CATALOGUE,
            OTHER
        }

        static ChangeCause of(CauseKind by, Text text) {
            return new ChangeCause(by, text, null, List.of(), List.of());
        }
    }
}
