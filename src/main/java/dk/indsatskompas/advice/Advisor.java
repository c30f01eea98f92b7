package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Advice.AlreadyInPlace;
import dk.indsatskompas.advice.Advice.NotRecommended;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.Advice.Undetermined;
import dk.indsatskompas.advice.Recommended.Basis;
import dk.indsatskompas.advice.Recommended.Evidence;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Kind;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion.Caution;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers one profile with one rulebook: evaluates, ranks what fired, and says why and why not. */
public final class Advisor {

    private final Rulebook rulebook;
    private final Ranking ranking;

    public Advisor(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.ranking = new Ranking(rulebook.contents().ranking());
    }

    /**
     * The advice for one citizen.
     *
     * @throws dk.indsatskompas.rulebook.EngineDisagreement when the two evaluators differ
     */
    public Advice advise(Profile profile) {
        Evaluation evaluation = rulebook.evaluate(profile);
        List<Candidate> all = rulebook.contents().catalogue().entries().stream()
                .map(entry -> Candidate.of(rulebook, profile, evaluation, entry))
                .toList();
        List<Candidate> inPlace = all.stream().filter(Candidate::alreadyInPlace).toList();
        List<Candidate> open = all.stream()
                .filter(candidate -> !candidate.alreadyInPlace())
                .sorted(Comparator.comparing(candidate -> candidate.entry().id()))
                .toList();
        List<Candidate> ranked =
                ranking.sort(open.stream().filter(Candidate::recommended).toList());
        return new Advice(
                recommended(ranked),
                open.stream()
                        .filter(candidate -> !candidate.recommended() && !candidate.undetermined())
                        .map(Advisor::notRecommended)
                        .toList(),
                open.stream()
                        .filter(Candidate::undetermined)
                        .map(Advisor::undetermined)
                        .toList(),
                inPlace.stream()
                        .map(candidate -> new AlreadyInPlace(
                                candidate.entry().id(), candidate.entry().title()))
                        .toList(),
                remarks(ranked, inPlace),
                rulebook.contents().manifest().caveats());
    }

    private List<Recommended> recommended(List<Candidate> ranked) {
        List<Recommended> all = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            all.add(recommended(i + 1, ranked.get(i)));
        }
        for (int i = 0; i + 1 < ranked.size(); i++) {
            RankingKey key = ranking.deciding(ranked.get(i), ranked.get(i + 1));
            Text text = Ranking.text(key, ranked.get(i), ranked.get(i + 1));
            all.set(i, all.get(i).above(all.get(i + 1), key.id().code(), text));
        }
        return List.copyOf(all);
    }

    private Recommended recommended(int rank, Candidate candidate) {
        Strength strength = candidate.strength();
        Text scale = rulebook.contents().manifest().scale();
        return new Recommended(
                rank,
                candidate.entry().id(),
                candidate.entry().kind(),
                candidate.entry().title(),
                candidate.entry().description(),
                new Evidence(strength, strength.label(), scale),
                candidate.addressesWish(),
                candidate.studiedPopulation(),
                candidate.available(),
                effects(candidate),
                basis(candidate),
                candidate.delivery(),
                candidate.entry().variants(),
                Stream.concat(outsideStudied(candidate), cautions(candidate)).toList(),
                candidate.rules().stream()
                        .filter(RuleOutcome::fired)
                        .map(Reason::of)
                        .toList(),
                null);
    }

    private static List<ExpectedEffect> effects(Candidate candidate) {
        return candidate.findings().stream()
                .filter(finding -> finding.kind() == Kind.EFFECT)
                .flatMap(finding -> finding.outcomes().stream()
                        .map(outcome -> ExpectedEffect.of(
                                finding, outcome, candidate.addresses(outcome), candidate.strength(finding))))
                .sorted(Comparator.comparing((ExpectedEffect effect) -> !effect.addressesWish())
                        .thenComparing(ExpectedEffect::strength))
                .toList();
    }

    private static List<Basis> basis(Candidate candidate) {
        return candidate.findings().stream()
                .filter(finding -> finding.kind() != Kind.EFFECT)
                .map(finding -> basis(finding, candidate.strength(finding)))
                .toList();
    }

    private static Basis basis(Finding finding, Strength strength) {
        return new Basis(
                finding.id(),
                finding.kind(),
                strength,
                strength.label(),
                finding.source(),
                finding.restsOn(),
                finding.text());
    }

    /** Says plainly that the citizen is not of those the recommendation was studied on, and who they were. */
    private Stream<Remark> outsideStudied(Candidate candidate) {
        if (candidate.studiedPopulation() != PopulationStatus.OUTSIDE) {
            return Stream.empty();
        }
        return candidate
                .evaluation()
                .concluding(new StudiedPopulation(candidate.entry().id()))
                .stream()
                .flatMap(outcome -> outcome.rule().basedOn().stream())
                .distinct()
                .map(rulebook.contents()::finding)
                .map(finding -> new Remark(OUTSIDE.then(finding.text()), finding.id()));
    }

    private static Stream<Remark> cautions(Candidate candidate) {
        return candidate.evaluation().concluding(new Caution(candidate.entry().id())).stream()
                .filter(RuleOutcome::fired)
                .flatMap(outcome -> outcome.rule().basedOn().stream())
                .distinct()
                .map(candidate.rulebook().contents()::finding)
                .map(finding -> new Remark(finding.text(), finding.id()));
    }

    private static NotRecommended notRecommended(Candidate candidate) {
        return new NotRecommended(
                candidate.entry().id(),
                candidate.entry().kind(),
                candidate.entry().title(),
                reasons(candidate),
                cautions(candidate).toList());
    }

    private static Undetermined undetermined(Candidate candidate) {
        return new Undetermined(
                candidate.entry().id(),
                candidate.entry().kind(),
                candidate.entry().title(),
                candidate.missing(),
                reasons(candidate),
                cautions(candidate).toList());
    }

    private static List<Reason> reasons(Candidate candidate) {
        return candidate.rules().stream().map(Reason::of).toList();
    }

    private List<Remark> remarks(List<Candidate> ranked, List<Candidate> inPlace) {
        Stream<Remark> told = ranked.stream()
                .flatMap(candidate -> candidate.entry().remarks().stream())
                .distinct()
                .map(rulebook.contents()::finding)
                .map(finding -> new Remark(finding.text(), finding.id()));
        List<Candidate> together =
                Stream.concat(ranked.stream(), inPlace.stream()).toList();
        return Stream.concat(overlaps(together), told).toList();
    }

    /** A component that several of them share: their effects do not add up. */
    private Stream<Remark> overlaps(List<Candidate> together) {
        return together.stream().flatMap(Candidate::parts).distinct().sorted().flatMap(part -> {
            List<Candidate> sharing = together.stream()
                    .filter(candidate -> candidate.parts().anyMatch(part::equals))
                    .toList();
            return sharing.size() > 1 ? Stream.of(overlap(part, sharing)) : Stream.empty();
        });
    }

    private Remark overlap(String part, List<Candidate> sharing) {
        Text text = Text.format(
                "%s indgår i flere af indsatserne her (%s). Effekterne kan derfor ikke lægges sammen.",
                "%s is part of several of the interventions here (%s). Their effects can therefore not be added together.",
                rulebook.contents().catalogue().get(part).title(),
                titles(sharing));
        return new Remark(text, null);
    }

    private static Text titles(List<Candidate> candidates) {
        List<Text> titles =
                candidates.stream().map(candidate -> candidate.entry().title()).toList();
        return new Text(
                titles.stream().map(Text::da).collect(Collectors.joining(" · ")),
                titles.stream().map(Text::en).collect(Collectors.joining(" · ")));
    }

    private static final Text OUTSIDE = new Text(
            "Borgeren er uden for den gruppe, som indsatsen er undersøgt på.",
            "The citizen is outside the group that the intervention was studied on.");
}
