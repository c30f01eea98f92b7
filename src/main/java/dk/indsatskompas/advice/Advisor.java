package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Advice.AlreadyInPlace;
import dk.indsatskompas.advice.Advice.NotRecommended;
import dk.indsatskompas.advice.Advice.Undetermined;
import dk.indsatskompas.advice.Position.Listing;
import dk.indsatskompas.advice.Recommended.AboveNext;
import dk.indsatskompas.advice.Recommended.Basis;
import dk.indsatskompas.advice.Recommended.Evidence;
import dk.indsatskompas.advice.Recommended.Fit;
import dk.indsatskompas.advice.Recommended.Grounds;
import dk.indsatskompas.advice.Recommended.Identity;
import dk.indsatskompas.advice.missing.AttributeRelevance;
import dk.indsatskompas.advice.missing.MissingInformationFinder;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.advice.ranking.Ranking;
import dk.indsatskompas.advice.whatif.CounterfactualCache;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers one profile with one rulebook: evaluates, ranks what fired, and says why and why not. */
public final class Advisor {

    private static final Comparator<ExpectedEffect> WISHED_THEN_STRONGEST = Comparator.comparing(
                    (ExpectedEffect effect) -> !effect.addressesWish())
            .thenComparing(ExpectedEffect::strength);

    private final Rulebook rulebook;
    private final Ranking ranking;
    private final Cautions remarks;
    private final List<EntryRules> bearings;
    private final AttributeRelevance relevance;
    private final CounterfactualCache turns;
    private final Answer.By by;

    public Advisor(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.ranking = new Ranking(rulebook.contents().ranking());
        this.remarks = new Cautions(rulebook.contents());
        this.bearings = EntryRules.all(rulebook);
        this.relevance = new AttributeRelevance(rulebook, bearings);
        this.turns = new CounterfactualCache(rulebook, bearings);
        this.by = new Answer.By(rulebook.contents().manifest().version(), rulebook.fingerprint());
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * A question that was sent, as this rulebook reads it.
     *
     * @param today the date it is answered for when it names none
     * @throws InvalidRequest with every fault, when there is one
     */
    public Question read(byte[] body, LocalDate today) {
        return Question.read(body, rulebook.contents().vocabulary(), today);
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
        return new AnsweredQuestion(
                question,
                by,
                rulebook.contents().ranking(),
                evaluation,
                advise(question.profile(), evaluation, question.asOf()));
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
        List<Candidate> recommended = new ArrayList<>();
        List<Candidate> inPlace = new ArrayList<>();
        List<NotRecommended> not = new ArrayList<>();
        List<Undetermined> open = new ArrayList<>();
        for (Candidate candidate : all) {
            CatalogueEntry entry = candidate.entry();
            switch (candidate.place()) {
                case RECOMMENDED -> recommended.add(candidate);
                case NOT_RECOMMENDED ->
                    not.add(new NotRecommended(
                            entry.id(),
                            entry.kind(),
                            entry.title(),
                            whole ? reasons(candidate.rules()) : List.of(),
                            whole ? turns.towards(candidate, profile, asOf) : List.of(),
                            remarks.cautions(candidate)));
                case UNDETERMINED ->
                    open.add(new Undetermined(
                            entry.id(),
                            entry.kind(),
                            entry.title(),
                            whole
                                    ? candidate.missing().stream()
                                            .map(Attribute::path)
                                            .toList()
                                    : List.of(),
                            whole ? reasons(candidate.rules()) : List.of(),
                            remarks.cautions(candidate)));
                case ALREADY_IN_PLACE, ABSENT -> inPlace.add(candidate);
            }
        }
        not.sort(Comparator.comparing(NotRecommended::id));
        open.sort(Comparator.comparing(Undetermined::id));
        List<Candidate> ranked = ranking.sorted(recommended);
        return new Advice(
                recommended(ranked, candidate -> whole ? turns.away(candidate, profile, asOf) : List.of()),
                List.copyOf(not),
                List.copyOf(open),
                inPlace.stream()
                        .map(candidate -> new AlreadyInPlace(
                                candidate.entry().id(), candidate.entry().title()))
                        .toList(),
                whole ? new MissingInformationFinder(relevance, profile, evaluation, all, asOf).missing() : List.of(),
                remarks.about(ranked, inPlace),
                rulebook.contents().manifest().caveats());
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
                .filter(candidate -> candidate.place() == Listing.RECOMMENDED)
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

    private List<Recommended> recommended(List<Candidate> ranked, Function<Candidate, List<Counterfactual>> away) {
        List<Recommended> all = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            Candidate candidate = ranked.get(i);
            AboveNext above = i + 1 < ranked.size() ? above(candidate, ranked.get(i + 1)) : null;
            all.add(recommended(i + 1, candidate, away.apply(candidate), above));
        }
        return List.copyOf(all);
    }

    private AboveNext above(Candidate candidate, Candidate next) {
        RankingKey key = ranking.deciding(candidate, next);
        return new AboveNext(next.entry().id(), key.id().code(), Ranking.text(key, candidate, next));
    }

    private Recommended recommended(
            int rank, Candidate candidate, List<Counterfactual> away, @Nullable AboveNext above) {
        CatalogueEntry entry = candidate.entry();
        Strength strength = candidate.strength();
        return new Recommended(
                rank,
                new Identity(entry.id(), entry.kind(), entry.title(), entry.description()),
                new Evidence(
                        strength,
                        strength.label(),
                        rulebook.contents().manifest().scale()),
                new Fit(candidate.addressesWish(), candidate.studiedPopulation(), candidate.available()),
                new Grounds(
                        effects(candidate),
                        basis(candidate),
                        candidate.delivery(),
                        entry.variants(),
                        remarks.toARecommended(candidate)),
                reasons(candidate.rules().stream().filter(RuleOutcome::fired).toList()),
                away,
                above);
    }

    private static List<ExpectedEffect> effects(Candidate candidate) {
        List<ExpectedEffect> effects = new ArrayList<>();
        for (Finding finding : candidate.findings()) {
            if (finding.kind() == FindingKind.EFFECT) {
                for (String outcome : finding.outcomes()) {
                    effects.add(ExpectedEffect.of(
                            finding, outcome, candidate.addresses(outcome), candidate.strength(finding)));
                }
            }
        }
        effects.sort(WISHED_THEN_STRONGEST);
        return List.copyOf(effects);
    }

    private static List<Basis> basis(Candidate candidate) {
        List<Basis> basis = new ArrayList<>();
        for (Finding finding : candidate.findings()) {
            if (finding.kind() != FindingKind.EFFECT) {
                basis.add(Basis.of(finding, candidate.strength(finding)));
            }
        }
        return List.copyOf(basis);
    }

    private static List<Reason> reasons(List<RuleOutcome> rules) {
        List<Reason> reasons = new ArrayList<>(rules.size());
        rules.forEach(outcome -> reasons.add(Reason.of(outcome)));
        return List.copyOf(reasons);
    }
}
