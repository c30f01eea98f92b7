package dk.indsatskompas.analysis;

import dk.indsatskompas.analysis.Observation.ObservationText;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.CodeListsReader;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of the rules on the days to come on which a code ends or begins: which hold no longer, and who loses what. */
public record ComingDates(Contents contents, CitizenSearch search, Problems places, LocalDate day) {
    /** Of a rulebook without problems, from a day on; with the rules that hold only then, which is as it should be. */
    public static List<Observation> of(Rulebook rulebook, LocalDate day) {
        Problems places = new Problems();
        Contents contents = Rulebook.read(rulebook.folder(), places);
        ComingDates coming = new ComingDates(contents, new CitizenSearch(contents.vocabulary()), places, day);
        Stream<Observation> beginning = contents.rules().stream().flatMap(rule -> coming.begins(rule).stream());
        return Stream.concat(coming.observations(), beginning).toList();
    }

    /** What somebody may not have meant. */
    Stream<Observation> observations() {
        Stream<Observation> ending = contents.rules().stream().flatMap(rule -> ends(rule).stream());
        Stream<Observation> succeeded = contents.vocabulary().all().stream()
                .flatMap(attribute -> attribute.codeList().stream())
                .distinct()
                .flatMap(list ->
                        ending(contents.codeLists().get(list).codes()).flatMap(code -> succeeded(list, code).stream()));
        return Stream.concat(ending, succeeded);
    }

    private Stream<Code> ending(Collection<Code> codes) {
        return codes.stream()
                .filter(code -> code.until() != null && !code.until().isBefore(day));
    }

    /** The first day from which nobody can fulfil the rule any longer, because a code that it names ends. */
    private Optional<Observation> ends(Rule rule) {
        CheckStopped.ifInterrupted();
        return ending(named(rule).toList())
                .filter(code ->
                        holds(rule, last(code)) && !holds(rule, last(code).plusDays(1)))
                .findFirst()
                .filter(code -> !isTakenOver(rule, code))
                .map(code -> ended(rule, code));
    }

    private Observation ended(Rule rule, Code code) {
        Optional<Code> next = beginning(rule, last(code));
        ObservationText text =
                code.successor() == null ? ObservationText.RULE_ENDS : ObservationText.RULE_ENDS_WITH_SUCCESSOR;
        return next.map(again -> ObservationText.RULE_PAUSES.at(
                        rule.place(), null, rule.name(), last(code), code.id(), first(again), again.id()))
                .orElseGet(() -> text.at(
                        rule.place(), null, rule.name(), last(code), code.id(), String.valueOf(code.successor())));
    }

    /** Whether another rule concludes the same for the successor. */
    private boolean isTakenOver(Rule rule, Code code) {
        String successor = code.successor();
        return successor != null
                && contents.concluding(rule.conclusion())
                        .filter(other -> !other.equals(rule))
                        .anyMatch(other ->
                                named(other).anyMatch(named -> named.id().equals(successor))
                                        && holds(other, last(code).plusDays(1)));
    }

    /** A rule that nobody can fulfil yet, and the code that it waits for. */
    private Optional<Observation> begins(Rule rule) {
        return Optional.of(rule)
                .filter(one -> !holds(one, day))
                .flatMap(one -> beginning(one, day))
                .map(code -> ObservationText.RULE_BEGINS.at(rule.place(), null, rule.name(), first(code), code.id()));
    }

    /** The first code to begin after a day with which the rule can hold. */
    private Optional<Code> beginning(Rule rule, LocalDate after) {
        return named(rule)
                .filter(code -> code.from() != null && code.from().isAfter(after) && holds(rule, code.from()))
                .min(Comparator.comparing(ComingDates::first));
    }

    private boolean holds(Rule rule, LocalDate on) {
        return search.on(on, rule.constraints(), List.of()).isPresent();
    }

    /** The codes that a rule holds because of. */
    private Stream<Code> named(Rule rule) {
        return rule.constraints().stream()
                .filter(ComingDates::wants)
                .flatMap(constraint -> contents.codeLists().of(constraint.attribute()).stream()
                        .filter(code -> constraint.operands().contains(code.id())))
                .distinct();
    }

    /** A code that others take the place of, where some rule knows it and not them. */
    private Optional<Observation> succeeded(String list, Code code) {
        String successor = code.successor();
        List<Rule> losing = contents.rules().stream()
                .filter(rule -> successor != null && names(rule, list, code.id()) && !names(rule, list, successor))
                .toList();
        if (successor == null || losing.isEmpty()) {
            return Optional.empty();
        }
        Set<Text> lost = losing.stream().map(Rule::said).collect(Collectors.toSet());
        return Optional.of(ObservationText.SUCCESSOR_UNUSED.at(
                places.at("code " + list + "/" + code.id(), CodeListsReader.FILE),
                null,
                code.id(),
                last(code),
                successor,
                new Text(listed(lost, Text::da), listed(lost, Text::en)),
                Printable.listed(losing.stream().map(Rule::id).toList())));
    }

    private static String listed(Set<Text> texts, Function<Text, String> language) {
        return Printable.listed(texts.stream().map(language).sorted().toList());
    }

    private static boolean names(Rule rule, String list, String code) {
        return rule.constraints().stream()
                .filter(ComingDates::wants)
                .filter(constraint -> constraint.operands().contains(code))
                .anyMatch(constraint -> constraint.attribute().codeList().equals(Optional.of(list)));
    }

    /** Whether it holds because of the codes that it names, and not in spite of them. */
    private static boolean wants(Constraint constraint) {
        return constraint.operator() != Operator.NONE_OF && constraint.operator() != Operator.CONTAINS_NONE;
    }

    private static LocalDate first(Code code) {
        return Objects.requireNonNull(code.from());
    }

    private static LocalDate last(Code code) {
        return Objects.requireNonNull(code.until());
    }
}
