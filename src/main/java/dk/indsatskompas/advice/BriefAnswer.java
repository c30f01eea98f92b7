package dk.indsatskompas.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.advice.Answer.By;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case system shows on a card: an answer in three kilobytes at most, without its reasons. All that it leaves out is in
 * the whole answer, which is what is recorded.
 */
public record BriefAnswer(
        @Nullable UUID decisionId,
        String citizenRef,
        Instant decidedAt,
        LocalDate asOf,
        String language,
        By rulebook,
        @JsonUnwrapped BriefAdvice advice) {
    /**
     * The lists of the whole answer.
     *
     * @param furtherRecommendations those for which no room was left, behind the others; absent when there are none
     * @param notRecommended ids of the catalogue, as in the next two
     * @param missingInformation the attributes worth asking about, the most decisive first
     */
    public record BriefAdvice(
            List<BriefRecommendation> recommendations,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FurtherRecommendation> furtherRecommendations,
            List<String> notRecommended,
            List<String> undetermined,
            List<String> alreadyInPlace,
            List<String> missingInformation) {
        /** The same with the last card told among the further ones only. */
        private BriefAdvice withOneCardFewer() {
            BriefRecommendation last = recommendations.get(recommendations.size() - 1);
            return new BriefAdvice(
                    recommendations.subList(0, recommendations.size() - 1),
                    Stream.concat(Stream.of(FurtherRecommendation.of(last)), furtherRecommendations.stream())
                            .toList(),
                    notRecommended,
                    undetermined,
                    alreadyInPlace,
                    missingInformation);
        }
    }

    /** A recommendation without what is to be known of it: that is in the whole answer. */
    public record FurtherRecommendation(
            int rank, String id, Catalogue.RecommendationKind kind, BriefEvidence evidence) {
        private static FurtherRecommendation of(BriefRecommendation card) {
            return new FurtherRecommendation(card.rank(), card.id(), card.kind(), card.evidence());
        }
    }

    /**
     * One card.
     *
     * @param summary as in the whole answer
     * @param mainEffect the first of its effects: on what the citizen wants if there is one, and the strongest of those;
     *     absent for what has no measured effect
     * @param cautions of each its first sentence, which says what matters, and " …" where there are more; absent when there are
     *     none
     */
    public record BriefRecommendation(
            int rank,
            String id,
            Catalogue.RecommendationKind kind,
            Text title,
            Text summary,
            BriefEvidence evidence,
            @Nullable MainEffect mainEffect,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Text> cautions) {
        /** Behind these no sentence ends, though a name may follow in capitals. */
        private static final String ABBREVIATIONS = "pr|jf|hhv|evt|inkl|ekskl|vs|\\p{L}{1,2}\\.\\p{L}{1,3}";

        /** What stands between two sentences. Java's own would part a sentence from the quotation mark that ends it in Danish. */
        private static final Pattern SENTENCES =
                Pattern.compile("(?<=[.!?][«”)]?)(?<!\\b(?:" + ABBREVIATIONS + ")\\.)\\s+(?=[\\p{Lu}»“])");

        static BriefRecommendation of(Recommended whole) {
            Recommended.Grounds grounds = whole.grounds();
            return new BriefRecommendation(
                    whole.rank(),
                    whole.id(),
                    whole.identity().kind(),
                    whole.title(),
                    whole.summary(),
                    BriefEvidence.of(whole.evidence()),
                    grounds.expectedEffects().stream()
                            .findFirst()
                            .map(MainEffect::of)
                            .orElse(null),
                    grounds.cautions().stream()
                            .map(caution -> caution.text().each(BriefRecommendation::firstSentence))
                            .toList());
        }

        /** A whole sentence: what is cut within one may say the contrary. */
        static String firstSentence(String said) {
            return SENTENCES
                    .matcher(said)
                    .results()
                    .map(end -> said.substring(0, end.start()))
                    .filter(first -> isClosed(first, '»', '«') && isClosed(first, '“', '”'))
                    .findFirst()
                    .map(first -> first + " …")
                    .orElse(said);
        }

        /** A condition that is quoted is quoted whole, however many sentences it has. */
        private static boolean isClosed(String said, char opening, char closing) {
            return said.lastIndexOf(opening) <= said.lastIndexOf(closing);
        }
    }

    /** @param applied how far it carries to this citizen and this offer; absent for a practice */
    public record BriefEvidence(Strength strength, @Nullable AppliedStrength applied) {
        static BriefEvidence of(Recommended.Evidence whole) {
            Recommended.Applied applied = whole.applied();
            return new BriefEvidence(
                    whole.strength(), applied == null ? null : new AppliedStrength(applied.strength()));
        }
    }

    public record AppliedStrength(Strength strength) {}

    /**
     * What was measured, where and when, as in the whole answer.
     *
     * @param direction absent where there is a figure, whose sign says it
     */
    public record MainEffect(
            String finding,
            String outcome,
            @Nullable String direction,
            @Nullable Quantity absolute,
            @Nullable String horizon) {
        static MainEffect of(ExpectedEffect whole) {
            return new MainEffect(
                    whole.finding(),
                    whole.outcome(),
                    whole.result().absolute() == null ? whole.result().direction() : null,
                    whole.result().absolute(),
                    whole.timing().horizon());
        }
    }

    static BriefAnswer of(Answer whole) {
        Advice advice = whole.advice();
        return new BriefAnswer(
                whole.decisionId(),
                whole.citizenRef(),
                whole.decidedAt(),
                whole.asOf(),
                whole.language(),
                whole.rulebook(),
                new BriefAdvice(
                        advice.recommendations().stream()
                                .map(BriefRecommendation::of)
                                .toList(),
                        List.of(),
                        advice.notRecommended().stream()
                                .map(Advice.NotRecommended::id)
                                .toList(),
                        advice.undetermined().stream()
                                .map(Advice.Undetermined::id)
                                .toList(),
                        advice.alreadyInPlace().stream()
                                .map(Advice.AlreadyInPlace::id)
                                .toList(),
                        advice.worthAsking().stream()
                                .map(MissingInformation::attribute)
                                .toList()));
    }

    boolean hasCards() {
        return !advice.recommendations().isEmpty();
    }

    BriefAnswer withOneCardFewer() {
        return new BriefAnswer(decisionId, citizenRef, decidedAt, asOf, language, rulebook, advice.withOneCardFewer());
    }
}
