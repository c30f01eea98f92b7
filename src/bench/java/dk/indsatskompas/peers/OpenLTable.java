package dk.indsatskompas.peers;

import static java.util.stream.Collectors.joining;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Operator;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Our rules as a decision table that OpenL Tablets reads from a workbook: a column for each kind of test, a row for each
 * rule, and the ids of all rows that match are collected.
 */
record OpenLTable(List<Rule> rules, List<Attribute> attributes, List<Column> columns) {

    static final String METHOD = "fired";

    /** What a column tests: an attribute, and for several codes whether any or none of them is there. */
    private record Column(Attribute attribute, boolean none) {

        static Column of(Constraint constraint) {
            return new Column(constraint.attribute(), constraint.operator() == Operator.CONTAINS_NONE);
        }

        /** An attribute alone is held against the cell as OpenL does for their types, and found by an index. */
        String expression() {
            return attribute.type() instanceof ManyCodes
                    ? (none ? "none(" : "any(") + attribute.name() + ", " + parameter() + ")"
                    : attribute.name();
        }

        String declaration() {
            return cellType() + " " + parameter();
        }

        private String cellType() {
            if (attribute.type() instanceof Whole) {
                return "IntRange";
            }
            return isOfCodes() ? "String[]" : "Boolean";
        }

        private boolean isOfCodes() {
            return attribute.type() instanceof OneCode || attribute.type() instanceof ManyCodes;
        }

        private String parameter() {
            return (none ? "not_" : "is_") + attribute.name();
        }
    }

    static OpenLTable of(List<Rule> rules) {
        List<Constraint> all = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::constraint)
                .toList();
        return new OpenLTable(
                rules,
                all.stream().map(Constraint::attribute).distinct().sorted().toList(),
                all.stream().map(Column::of).distinct().toList());
    }

    /** Writes the workbook. */
    void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheet(workbook, List.of(List.of("Environment"), List.of("import", Codes.class.getName() + ".*")));
            sheet(workbook, table());
            workbook.write(out);
        }
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Rules String[] " + METHOD
                + attributes.stream().map(OpenLTable::argument).collect(joining(", ", "(", ")"))));
        table.add(row(
                IntStream.rangeClosed(1, columns.size()).mapToObj(n -> "C" + n).toList(), "CRET1"));
        table.add(row(columns.stream().map(Column::expression).toList(), "id"));
        table.add(row(columns.stream().map(Column::declaration).toList(), "String id"));
        table.add(row(columns.stream().map(Column::parameter).toList(), "rule"));
        for (Rule rule : rules) {
            table.add(row(columns.stream().map(column -> cell(rule, column)).toList(), rule.id()));
        }
        return table;
    }

    private static List<String> row(List<String> cells, String last) {
        List<String> row = new ArrayList<>(cells);
        row.add(last);
        return row;
    }

    /** The first row names the table and spans it. */
    private static void sheet(XSSFWorkbook workbook, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet();
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(r);
            List<String> cells = rows.get(r);
            for (int c = 0; c < cells.size(); c++) {
                row.createCell(c).setCellValue(cells.get(c));
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, rows.get(1).size() - 1));
    }

    private static String argument(Attribute attribute) {
        return type(attribute) + " " + attribute.name();
    }

    private static String type(Attribute attribute) {
        if (attribute.type() instanceof Whole) {
            return "Integer";
        }
        if (attribute.type() instanceof OneCode) {
            return "String";
        }
        return attribute.type() instanceof ManyCodes ? "String[]" : "Boolean";
    }

    /** What a rule asks of a column; nothing when any value passes. */
    private static String cell(Rule rule, Column column) {
        List<Constraint> asked = rule.conditions().stream()
                .map(Condition::constraint)
                .filter(constraint -> Column.of(constraint).equals(column))
                .toList();
        if (asked.isEmpty()) {
            return "";
        }
        if (column.attribute().type() instanceof Whole whole) {
            return range(whole, asked);
        }
        if (asked.size() > 1) {
            throw new IllegalArgumentException("A cell holds one test: " + rule.id());
        }
        return asked.get(0).operands().stream().map(String::valueOf).collect(joining(","));
    }

    private static String range(Whole whole, List<Constraint> asked) {
        int from = whole.min();
        int to = whole.max();
        for (Constraint constraint : asked) {
            int number = (Integer) constraint.operands().get(0);
            switch (constraint.operator()) {
                case AT_LEAST -> from = Math.max(from, number);
                case MORE -> from = Math.max(from, number + 1);
                case AT_MOST -> to = Math.min(to, number);
                case LESS -> to = Math.min(to, number - 1);
                case EQUALS -> {
                    from = Math.max(from, number);
                    to = Math.min(to, number);
                }
                case ONE_OF, CONTAINS_ANY, CONTAINS_NONE ->
                    throw new IllegalArgumentException("No range: " + constraint);
            }
        }
        return "[" + from + ".." + to + "]";
    }
}
