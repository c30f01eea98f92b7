package dk.indsatskompas.peers;

import static java.util.stream.Collectors.joining;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Our rules as one decision table of DMN 1.3: a column for each attribute they test, a row for each rule, and the ids of
 * all rows that match are collected.
 *
 * @param any what a cell says that any value passes, as the engine that reads it understands it fastest
 */
record DecisionTable(List<Rule> rules, List<Attribute> columns, String any) {

    static final String NAMESPACE = "https://indsatskompas.dk/peers";
    static final String DECISION = "fired";

    private static final String FILE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="peers" name="peers" namespace="%s">
              <itemDefinition id="codes" name="codes" isCollection="true"><typeRef>string</typeRef></itemDefinition>
            %s
              <decision id="%s" name="%3$s">
                <variable id="ids" name="%3$s" typeRef="codes"/>
            %s
                <decisionTable id="table" hitPolicy="COLLECT">
            %s
                  <output id="id" name="id" typeRef="string"/>
            %s
                </decisionTable>
              </decision>
            </definitions>
            """;

    static DecisionTable of(List<Rule> rules, String any) {
        List<Attribute> columns = rules.stream()
                .flatMap(rule -> rule.attributes().stream())
                .distinct()
                .sorted()
                .toList();
        return new DecisionTable(rules, columns, any);
    }

    /** A citizen as the table takes one: every column is there, and what is unknown is null. */
    Map<String, Object> values(Profile profile) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach(column -> values.put(column.name(), profile.value(column)));
        return values;
    }

    /** The file. */
    InputStream xml() {
        String xml = FILE.formatted(
                NAMESPACE,
                each(columns, DecisionTable::data),
                DECISION,
                each(columns, DecisionTable::requirement),
                each(columns, DecisionTable::input),
                each(rules, this::row));
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> String each(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(joining("\n"));
    }

    private static String data(Attribute column) {
        return "<inputData id='%s' name='%1$s'><variable id='%1$s_value' name='%1$s' typeRef='%s'/></inputData>"
                .formatted(column.name(), type(column.type()));
    }

    private static String requirement(Attribute column) {
        return "<informationRequirement id='%s_needed'><requiredInput href='#%1$s'/></informationRequirement>"
                .formatted(column.name());
    }

    private static String input(Attribute column) {
        return "<input id='%s_column'><inputExpression id='%1$s_read' typeRef='%s'><text>%1$s</text></inputExpression></input>"
                .formatted(column.name(), type(column.type()));
    }

    private static String type(ValueType type) {
        if (type instanceof Whole) {
            return "number";
        }
        if (type instanceof OneCode) {
            return "string";
        }
        return type instanceof ManyCodes ? "codes" : "boolean";
    }

    private String row(Rule rule) {
        String id = "rule" + rules.indexOf(rule);
        return "<rule id='%s'>%s<outputEntry id='%1$s_id'><text>%s</text></outputEntry></rule>"
                .formatted(id, each(columns, column -> cell(id, rule, column)), escaped(Feel.literal(rule.id())));
    }

    private String cell(String id, Rule rule, Attribute column) {
        List<Constraint> asked = rule.conditions().stream()
                .map(Condition::constraint)
                .filter(constraint -> constraint.attribute() == column)
                .toList();
        String test = asked.isEmpty() ? any : Feel.cell(asked);
        return "<inputEntry id='%s_%s'><text>%s</text></inputEntry>".formatted(id, column.name(), escaped(test));
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeXml11(text);
    }
}
