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
        return new ComingDates(contents, new CitizenSearch(contents.vocabulary()), places, day)
                .observations()
                .toList();
    }

    Stream<Observation> observations() {
        Stream<Observation> ending = contents.rules().stream().flatMap(rule -> ends(rule).stream());
        Stream<Observation> succeeded = contents.vocabulary().all().stream()
                .flatMap(attribute -> attribute.type().codeList().stream())
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
        List<Constraint> constraints = rule.constraints();
        return constraints.stream()
                .filter(ComingDates::wants)
                .flatMap(constraint -> ending(ValueDomain.codes(contents.codeLists(), constraint.attribute()))
                        .filter(code -> constraint.operands().contains(code.id())))
                .distinct()
                .filter(code -> search.on(last(code), constraints, List.of()).isPresent())
                .filter(code -> search.on(last(code).plusDays(1), constraints, List.of())
                        .isEmpty())
                .findFirst()
                .map(code -> (code.successor() == null
                                ? ObservationText.RULE_ENDS
                                : ObservationText.RULE_ENDS_WITH_SUCCESSOR)
                        .at(rule.place(), null, rule.name(), last(code), code.id(), String.valueOf(code.successor())));
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
                .anyMatch(constraint -> constraint.attribute().type().codeList().equals(Optional.of(list)));
    }

    /** Whether it holds because of the codes that it names, and not in spite of them. */
    private static boolean wants(Constraint constraint) {
        return constraint.operator() != Operator.NONE_OF && constraint.operator() != Operator.CONTAINS_NONE;
    }

    private static LocalDate last(Code code) {
        return Objects.requireNonNull(code.until());
    }
}
