package dk.indsatskompas.advice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.missing.AttributeRelevance;
import dk.indsatskompas.advice.missing.MissingInformationFinder;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.advice.ranking.Ranking;
import dk.indsatskompas.advice.whatif.CounterfactualCache;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers one profile with one rulebook: evaluates, ranks what fired, and says why and why not. */
public final class Advisor {
    /** How much of one kind is kept for the next citizen, at most. */
    public static final int MOST_KEPT = 16_384;

    private final Rulebook rulebook;
    private final Ranking ranking;
    private static final Text BEFORE = new Text(
            "Den dag, svaret gælder for, ligger før den ældste dato, som kodelisterne nævner (%s). Svaret følger denne regelbog "
                    + "og ikke en tidligere.",
            "The day that the answer is for lies before the oldest date that the code lists name (%s). The answer follows "
                    + "this rulebook, not an earlier one.");

    private final Cautions remarks;
    private final LocalDate oldest;
    private final List<EntryRules> bearings;
    private final AttributeRelevance relevance;
    private final CounterfactualCache turns;
    private final Answer.By by;
    private final Cache<BitSet, List<Recommended.Reading>> readings =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    public Advisor(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.ranking = new Ranking(contents().ranking());
        this.remarks = new Cautions(contents());
        this.oldest = contents().codeLists().lists().values().stream()
                .flatMap(list -> list.codes().stream())
                .flatMap(code -> Stream.ofNullable(code.from()))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        this.bearings = EntryRules.all(rulebook);
        this.relevance = new AttributeRelevance(rulebook, bearings);
        this.turns = new CounterfactualCache(rulebook, bearings);
        this.by = new Answer.By(contents().manifest().version(), rulebook.fingerprint());
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** What its rulebook says. */
    public Contents contents() {
        return rulebook.contents();
    }

    /** The rules that bear on each entry of the catalogue, in its order. */
    public List<EntryRules> bearings() {
        return bearings;
    }

    /**
     * A question that was sent, as this rulebook reads it.
     *
     * @param today the date it is answered for when it names none
     * @throws InvalidRequest with every fault, when there is one
     */
    public Question read(byte[] body, LocalDate today) {
        return Question.read(body, contents().vocabulary(), today);
    }

    /**
     * The answer to a question.
     *
     * @throws dk.indsatskompas.rulebook.EngineDisagreement when the two evaluators differ
     */
    public AnsweredQuestion answer(Question question) {
        return answer(question, rulebook.evaluate(question.profile()));
    }

    /** The answer to a question whose rules were evaluated before, together with those of others. */
    public AnsweredQuestion answer(Question question, Evaluation evaluation) {
        Advice advice = advise(question.profile(), evaluation, question.asOf());
        return new AnsweredQuestion(
                question,
                by,
                contents().ranking(),
                evaluation,
                question.asOf().isBefore(oldest) ? advice.remarked(BEFORE.filled(oldest)) : advice);
    }

    /** The advice for one citizen on a day far ahead, when only the codes without an end are in force. */
    public Advice advise(Profile profile) {
        return advise(profile, rulebook.evaluate(profile), LocalDate.MAX);
    }

    /**
     * The advice for one citizen.
     *
     * @param asOf the date that it is for; what it proposes to ask or to change can be answered on that date
     */
    public Advice advise(Profile profile, Evaluation evaluation, LocalDate asOf) {
        return advise(profile, evaluation, asOf, true);
    }

    /**
     * The advice without what is missing, what would change it, and why something is not recommended, which take most of an
     * advice's time: for whoever only looks where everything stands.
     */
    public Advice standings(Profile profile, Evaluation evaluation) {
        return advise(profile, evaluation, LocalDate.MAX, false);
    }

    public Answer.By by() {
        return by;
    }

    private Advice advise(Profile profile, Evaluation evaluation, LocalDate asOf, boolean whole) {
        List<Candidate> all = candidates(profile, evaluation);
        Function<Candidate, List<Counterfactual>> turning =
                candidate -> whole ? turns.of(candidate, profile, asOf) : List.of();
        List<Candidate> recommended = new ArrayList<>();
        List<Candidate> inPlace = new ArrayList<>();
        List<Advice.NotRecommended> not = new ArrayList<>();
        List<Advice.Undetermined> open = new ArrayList<>();
        for (Candidate candidate : all) {
            CatalogueEntry entry = candidate.entry();
            switch (candidate.place()) {
                case RECOMMENDED -> recommended.add(candidate);
                case NOT_RECOMMENDED ->
                    not.add(new Advice.NotRecommended(
                            entry.id(),
                            entry.kind(),
                            entry.title(),
                            whole ? reasons(candidate.rules()) : List.of(),
                            turning.apply(candidate),
                            remarks.cautions(candidate)));
                case UNDETERMINED ->
                    open.add(new Advice.Undetermined(
                            entry.id(),
                            entry.kind(),
                            entry.title(),
                            whole ? paths(candidate.missing()) : List.of(),
                            whole ? reasons(candidate.rules()) : List.of(),
                            remarks.cautions(candidate)));
                case ALREADY_IN_PLACE, ABSENT -> inPlace.add(candidate);
            }
        }
        not.sort(Comparator.comparing(Advice.NotRecommended::id));
        open.sort(Comparator.comparing(Advice.Undetermined::id));
        List<Candidate> ranked = ranking.sorted(recommended);
        return new Advice(
                recommended(ranked, turning),
                List.copyOf(not),
                List.copyOf(open),
                inPlace.stream().map(this::inPlace).toList(),
                whole
                        ? new MissingInformationFinder(relevance, profile, evaluation, all, ranking, asOf).missing()
                        : List.of(),
                remarks.about(profile, ranked, inPlace),
                contents().manifest().caveats());
    }

    /** Why one recommendation and not another; empty when the catalogue lacks one of them, or both are the same one. */
    public Optional<Contrast> why(Profile profile, Evaluation evaluation, String one, String other) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        candidates(profile, evaluation)
                .forEach(candidate -> all.put(candidate.entry().id(), candidate));
        Candidate first = all.get(one);
        Candidate second = all.get(other);
        if (first == null || second == null || first == second) {
            return Optional.empty();
        }
        List<Candidate> recommended = all.values().stream()
                .filter(candidate -> candidate.place() == Position.Listing.RECOMMENDED)
                .toList();
        return Optional.of(Contrast.between(first, second, ranking, ranking.sorted(recommended)));
    }

    private List<Candidate> candidates(Profile profile, Evaluation evaluation) {
        List<Candidate> all = new ArrayList<>(bearings.size());
        for (EntryRules bearing : bearings) {
            all.add(new Candidate(rulebook, bearing, profile, evaluation));
        }
        return all;
    }

    private Advice.AlreadyInPlace inPlace(Candidate candidate) {
        List<Reason.Tested> conditions = new ArrayList<>();
        candidate.inPlace().stream().filter(RuleOutcome::fired).forEach(rule -> conditions.addAll(Reason.tested(rule)));
        List<Advice.Remark> cautions = new ArrayList<>(remarks.notAsTested(candidate));
        cautions.addAll(remarks.cautions(candidate));
        return new Advice.AlreadyInPlace(
                candidate.entry().id(),
                candidate.entry().kind(),
                candidate.entry().title(),
                candidate.delivery(),
                conditions,
                cautions);
    }

    private List<Recommended> recommended(List<Candidate> ranked, Function<Candidate, List<Counterfactual>> turning) {
        Text scale = contents().manifest().scale();
        List<Recommended> all = new ArrayList<>(ranked.size());
        List<Integer> ranks = ranking.ranks(ranked);
        for (int i = 0; i < ranked.size(); i++) {
            Candidate candidate = ranked.get(i);
            CatalogueEntry entry = candidate.entry();
            all.add(new Recommended(
                    ranks.get(i),
                    new Recommended.Identity(
                            entry.id(), entry.kind(), candidate.partOf(), entry.title(), entry.description()),
                    remarks.summary(candidate),
                    Recommended.Evidence.of(candidate, scale),
                    readings.get(candidate.readings(), this::readings),
                    new Recommended.Fit(
                            candidate.addressesWish(), candidate.studiedPopulation(), candidate.available()),
                    Recommended.Grounds.of(candidate, remarks.toARecommended(candidate)),
                    reasons(candidate.rules().stream()
                            .filter(RuleOutcome::fired)
                            .toList()),
                    turning.apply(candidate),
                    i + 1 < ranked.size() ? above(candidate, ranked.get(i + 1)) : null));
        }
        return List.copyOf(all);
    }

    private List<Recommended.Reading> readings(BitSet numbers) {
        return numbers.stream()
                .mapToObj(contents().interpretations()::get)
                .map(one -> new Recommended.Reading(one.id(), one.text(), one.restsOn()))
                .toList();
    }

    private Recommended.AboveNext above(Candidate candidate, Candidate next) {
        Optional<RankingKey> key = ranking.deciding(candidate, next);
        return new Recommended.AboveNext(next.entry().id(), Ranking.code(key), Ranking.text(key, candidate, next));
    }

    private static List<String> paths(Set<Attribute> attributes) {
        return attributes.stream().map(Attribute::path).toList();
    }

    private static List<Reason> reasons(List<RuleOutcome> rules) {
        List<Reason> reasons = new ArrayList<>(rules.size());
        rules.forEach(outcome -> reasons.add(Reason.of(outcome)));
        return List.copyOf(reasons);
    }
}
