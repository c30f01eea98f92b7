package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Observation.ObservationKind;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of the rules on the days to come on which a code ends: which can hold no longer, and who loses what. */
public record ComingDates(Contents contents, CitizenSearch search, Problems places, LocalDate day) {

    /** Of a rulebook without problems, from a day on. */
    public static List<Observation> of(Rulebook rulebook, LocalDate day) {
        Problems places = new Problems();
        Contents contents = Rulebook.read(rulebook.folder(), places);
        return new ComingDates(contents, new CitizenSearch(contents.vocabulary()), places, day).observations();
    }

    List<Observation> observations() {
        Stream<Observation> ending = contents.rules().stream().flatMap(rule -> ends(rule).stream());
        Stream<Observation> succeeded = contents.vocabulary().all().stream()
                .flatMap(attribute -> attribute.type().codeList().stream())
                .distinct()
                .flatMap(list ->
                        ending(contents.codeLists().get(list).codes()).flatMap(code -> succeeded(list, code).stream()));
        return Stream.concat(ending, succeeded).toList();
    }

    private Stream<Code> ending(Collection<Code> codes) {
        return codes.stream()
                .filter(code -> code.until() != null && !code.until().isBefore(day));
    }

    /** The first day from which nobody can fulfil the rule any longer, because a code that it names ends. */
    private Optional<Observation> ends(Rule rule) {
        CheckStopped.ifInterrupted();
        List<Constraint> constraints = Subsumption.constraints(rule);
        List<Code> codes = constraints.stream()
                .filter(ComingDates::wants)
                .flatMap(constraint -> ending(codes(constraint.attribute()))
                        .filter(code -> constraint.operands().contains(code.id())))
                .distinct()
                .toList();
        return codes.stream()
                .filter(code -> search.on(last(code), constraints).isPresent())
                .filter(code -> search.on(last(code).plusDays(1), constraints).isEmpty())
                .findFirst()
                .map(code -> new Observation(
                        ObservationKind.RULE_ENDS,
                        rule.place(),
                        Text.format(
                                "Reglen »%s« kan ikke gælde efter den %s, hvor koden %s ophører.",
                                "The rule “%s” cannot fire after %s, when the code %s ends.",
                                rule.name(),
                                last(code),
                                code.id()),
                        code.successor() == null
                                ? NO_SUCCESSOR
                                : Text.format(SUCCESSOR.da(), SUCCESSOR.en(), code.successor()),
                        null));
    }

    /** A code that others take the place of, where some rule knows it and not them. */
    private Optional<Observation> succeeded(String list, Code code) {
        List<Rule> losing = contents.rules().stream()
                .filter(rule -> code.successor() != null)
                .filter(rule ->
                        names(rule, list, code.id()) && !names(rule, list, Objects.requireNonNull(code.successor())))
                .toList();
        if (losing.isEmpty()) {
            return Optional.empty();
        }
        Set<Text> lost = losing.stream().map(Rule::said).collect(Collectors.toSet());
        return Optional.of(new Observation(
                ObservationKind.SUCCESSOR_UNUSED,
                places.at("code " + list + "/" + code.id(), "codelists.yaml"),
                Text.format(
                        "Koden %1$s ophører efter den %2$s. Den, der så har efterfølgeren %3$s, mister dette, fordi reglerne bag kun nævner %1$s: %4$s.",
                        "The code %1$s ends after %2$s. Whoever then has its successor %3$s loses this, because the rules behind it name only %1$s: %4$s.",
                        code.id(),
                        last(code),
                        String.valueOf(code.successor()),
                        new Text(listed(lost, Text::da), listed(lost, Text::en))),
                Text.format(
                        "Skal det fortsætte, så nævn også efterfølgeren i disse regler: %s.",
                        "If it is to go on, name the successor, too, in these rules: %s.",
                        Printable.listed(losing.stream().map(Rule::id).toList())),
                null));
    }

    private static String listed(Set<Text> texts, Function<Text, String> language) {
        return Printable.listed(texts.stream().map(language).sorted().toList());
    }

    private List<Code> codes(Attribute attribute) {
        return attribute
                .type()
                .codeList()
                .map(list -> contents.codeLists().get(list).codes())
                .orElse(List.of());
    }

    private static boolean names(Rule rule, String list, String code) {
        return rule.conditions().stream()
                .map(Condition::constraint)
                .filter(ComingDates::wants)
                .filter(constraint -> constraint
                        .attribute()
                        .type()
                        .codeList()
                        .filter(list::equals)
                        .isPresent())
                .anyMatch(constraint -> constraint.operands().contains(code));
    }

    /** Whether it holds because of the codes that it names, and not in spite of them. */
    private static boolean wants(Constraint constraint) {
        return constraint.operator() != Operator.NONE_OF && constraint.operator() != Operator.CONTAINS_NONE;
    }

    private static LocalDate last(Code code) {
        return Objects.requireNonNull(code.until());
    }

    private static final Text NO_SUCCESSOR = new Text(
            "Skriv, hvad der skal gælde bagefter, eller slet reglen, når dagen er gået.",
            "Write what is to hold afterwards, or delete the rule when the day has passed.");
    private static final Text SUCCESSOR = new Text(
            "Skal den også gælde for efterfølgeren %s, så nævn begge koder i reglen, eller skriv en regel mere.",
            "If it is to hold for its successor %s, too, name both codes in the rule, or write another rule.");
}
