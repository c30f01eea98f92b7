package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** That a rule which reads the source more sharply than its words are says so, and that what it names is what it reads. */
public record InterpretationChecks(Contents contents, Problems problems) {

    public void check() {
        Map<String, Interpretation> byId = new HashMap<>();
        contents.interpretations().forEach(one -> byId.put(one.id(), one));
        for (Rule rule : contents.rules()) {
            CheckStopped.ifInterrupted();
            rule.reads().forEach(id -> named(rule, id, byId));
            rule.conditions().forEach(condition -> read(rule, condition));
        }
        // A guarantee is the rulebook's own word; it may say by which reading, and need not.
        contents.guarantees().forEach(rule -> rule.reads().forEach(id -> named(rule, id, byId)));
        contents.interpretations().stream()
                .filter(one ->
                        contents.rules().stream().noneMatch(rule -> rule.reads().contains(one.id())))
                .filter(one -> !problems.isNamed(one.id()))
                .forEach(one -> problems.add(
                        problems.at("interpretation " + one.id(), SettingsReader.MANIFEST),
                        ProblemCode.INTERPRETATION_UNUSED,
                        one.id()));
    }

    private void named(Rule rule, String id, Map<String, Interpretation> byId) {
        Interpretation interpretation = byId.get(id);
        var place = problems.at(rule.id() + " " + id, rule.place().file());
        if (interpretation == null) {
            problems.unknown(place, ProblemCode.UNKNOWN_INTERPRETATION, id, byId.keySet());
        } else if (!interpretation.isReadBy(rule) && !interpretation.readAs().isEmpty()) {
            List<Text> sentences =
                    interpretation.readAs().stream().map(Condition::written).toList();
            problems.add(place, ProblemCode.INTERPRETATION_NOT_READ, id, Text.joined("; ", sentences));
        }
    }

    /** A single code may be the source's own word. */
    private void read(Rule rule, Condition condition) {
        if (condition.constraint().operator() == Operator.EQUALS
                && condition.attribute().codeList().isPresent()) {
            return;
        }
        List<String> reading = contents.interpretations().stream()
                .filter(one -> one.isReadAs(condition.constraint()))
                .map(Interpretation::id)
                .toList();
        if (!reading.isEmpty() && rule.reads().stream().noneMatch(reading::contains)) {
            problems.add(condition.place(), ProblemCode.INTERPRETATION_NOT_NAMED, condition.sentence(), reading.get(0));
        }
    }
}
