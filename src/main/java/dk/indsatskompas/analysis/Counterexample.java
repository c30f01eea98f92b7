package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Conclusion.Guaranteed;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody for whom a guarantee does not hold, told so that anyone understands it.
 *
 * @param outcome what the advice says of this citizen
 */
record Counterexample(Example citizen, GuaranteeOutcome outcome, Advisor advisor) {
    Counterexample {
        if (outcome.isKept()) {
            throw new IllegalStateException("The solver finds somebody for whom the advice keeps "
                    + outcome.guarantee().id());
        }
    }

    /** Who it is, what is wrong, which rules fire and in which order what they recommend stands. */
    Text said() {
        return Text.joined(
                " ",
                List.of(
                        Text.format("Et eksempel (%s):", "An example (%s):", citizen.said()),
                        wrong(),
                        Text.format(
                                "Regler, der gælder, af begge evalueringer: %s.",
                                "Rules that fire, by both evaluations: %s.",
                                listed(outcome.evaluation().fired().stream()
                                        .map(Counterexample::named)
                                        .toList())),
                        Text.format("Rækkefølgen: %s.", "The order: %s.", listed(ranks()))));
    }

    /** Which rule to look at, and how to ask about this citizen. */
    Text cure() {
        Text look = Text.joined(
                "; ", toLookAt().stream().map(Counterexample::placed).toList());
        return Text.format(
                "Se på %s, eller ret garantien. Eksemplet kan prøves med ask: {%s}",
                "Look at %s, or correct the guarantee. The example can be tried with ask: {%s}",
                look.da().isEmpty() ? GUARANTEE_ALONE : look,
                String.join(", ", citizen.yaml()));
    }

    private Text wrong() {
        Guaranteed claim = outcome.claim();
        return switch (claim.claim()) {
            case NEVER, AT_LEAST ->
                Text.joined(" ", offending().stream().map(Counterexample::given).toList());
            case NEVER_ABOVE -> above();
            case ALWAYS, ALWAYS_OR_IN_PLACE -> missing();
        };
    }

    private List<Recommended> offending() {
        return outcome.described();
    }

    private static Text given(Recommended one) {
        return Text.format(
                "%s anbefales som nr. %d med styrken %s.",
                "%s is recommended as no. %d with the strength %s.",
                one.title().quoted(),
                one.rank(),
                one.evidence().inThisCase().label());
    }

    private Text above() {
        Guaranteed claim = outcome.claim();
        return advisor.why(outcome.citizen(), outcome.evaluation(), claim.id(), claim.other())
                .map(Contrast::text)
                .orElseThrow();
    }

    private Text missing() {
        Optional<Rule> nearest = nearest();
        Text none = outcome.claim().id().isEmpty()
                ? new Text("Ingen sådan anbefaling gives.", "No such recommendation is given.")
                : Text.format(
                        "%s anbefales ikke.",
                        "%s is not recommended.", title(outcome.claim().id()));
        return nearest.map(rule -> none.then(Text.format(
                        "Reglen %s kommer nærmest, men det gælder ikke, at: %s.",
                        "The rule %s comes nearest, but this does not hold: %s.",
                        named(rule),
                        Text.joined(
                                "; ", unmet(rule).stream().map(Condition::text).toList()))))
                .orElse(none);
    }

    private Text title(String id) {
        return outcome.contents().catalogue().get(id).title().quoted();
    }

    private List<Text> ranks() {
        return outcome.advice().recommendations().stream()
                .map(one -> Text.format(
                        "%d. %s (%s)",
                        "%d. %s (%s)",
                        one.rank(),
                        one.title(),
                        one.evidence().inThisCase().label()))
                .toList();
    }

    private List<Rule> toLookAt() {
        return switch (outcome.claim().claim()) {
            case ALWAYS, ALWAYS_OR_IN_PLACE -> nearest().stream().toList();
            case NEVER, NEVER_ABOVE, AT_LEAST ->
                outcome.evaluation().fired().stream()
                        .filter(rule -> rule.conclusion() instanceof Recommendation)
                        .filter(rule -> offending().stream()
                                .anyMatch(
                                        one -> one.id().equals(rule.conclusion().id())))
                        .toList();
        };
    }

    /** The rule that recommends what is missing and of which the least does not hold, and then the most does. */
    private Optional<Rule> nearest() {
        return outcome.contents().rules().stream()
                .filter(rule -> rule.conclusion() instanceof Recommendation)
                .filter(rule -> outcome.couldBeMeant(
                        outcome.contents().catalogue().get(rule.conclusion().id())))
                .filter(rule -> !unmet(rule).isEmpty())
                .min(Comparator.comparingInt((Rule rule) -> unmet(rule).size())
                        .thenComparingInt(rule -> -rule.conditions().size()));
    }

    private List<Condition> unmet(Rule rule) {
        return rule.conditions().stream()
                .filter(condition -> !condition.holds(outcome.citizen()))
                .toList();
    }

    private static Text named(Rule rule) {
        return Text.same(rule.name()).quoted();
    }

    private static Text placed(Rule rule) {
        return Text.format(
                "reglen %s (%s:%d)",
                "the rule %s (%s:%d)",
                named(rule),
                rule.place().file(),
                rule.place().line());
    }

    /** The first of them, so that what is said keeps a length that is read. */
    private static Text listed(List<Text> texts) {
        if (texts.isEmpty()) {
            return CodeLists.NONE;
        }
        Text first = Text.joined(", ", texts.stream().limit(LISTED).toList());
        return texts.size() <= LISTED
                ? first
                : Text.format("%s og %d til", "%s and %d more", first, texts.size() - LISTED);
    }

    private static final int LISTED = 6;

    private static final Text GUARANTEE_ALONE = new Text("reglerne", "the rules");
}
