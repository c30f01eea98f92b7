package dk.indsatskompas.web.report;

import dk.indsatskompas.advice.Advice.Undetermined;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.web.report.Block.Heading;
import dk.indsatskompas.web.report.Block.Paragraph;
import dk.indsatskompas.web.report.Table.Cell;
import dk.indsatskompas.web.report.Table.Column;
import dk.indsatskompas.web.report.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells what was known when the answer was given, and what was not: first that which could still decide something. */
record Knowns(Words words, Asked asked, List<Undetermined> undetermined) {

    List<Block> known() {
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "known", words.say(Label.KNOWN))));
        for (Subject subject : Subject.OF_A_PROFILE) {
            List<Row> rows = attributes(subject, path -> asked.value(path) != null).stream()
                    .map(path -> known(path, words.attribute(path)))
                    .toList();
            add(blocks, words.say(label(subject)), rows);
        }
        List<Row> others = asked.unheardOf().stream()
                .map(path -> known(path, words.say(Label.NO_LONGER_IN_USE, path)))
                .toList();
        add(blocks, words.say(Label.OTHER), others);
        if (blocks.size() == 1) {
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(Label.NOTHING_KNOWN)));
        }
        return blocks;
    }

    List<Block> unknown() {
        List<String> deciding = undetermined.stream()
                .flatMap(open -> open.missing().stream())
                .distinct()
                .toList();
        List<Row> rest = rest(deciding);
        List<Block> blocks = new ArrayList<>();
        if (!deciding.isEmpty() || !rest.isEmpty()) {
            blocks.add(new Heading(2, "not-known", words.say(Label.NOT_KNOWN)));
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(Label.UNKNOWN_IS_NOT_NO)));
        }
        if (!deciding.isEmpty()) {
            String title = words.say(Label.COULD_STILL_DECIDE);
            blocks.add(new Heading(3, "could-decide", title));
            blocks.add(Table.of(
                    title,
                    List.of(
                            Column.medium(words.say(Label.INFORMATION)),
                            Column.wide(words.say(Label.QUESTION)),
                            Column.wide(words.say(Label.DECIDES))),
                    deciding.stream().map(this::deciding).toList()));
        }
        if (!rest.isEmpty()) {
            String title = words.say(Label.OTHER_UNKNOWN);
            blocks.add(new Heading(3, "other-unknown", title));
            blocks.add(Table.pairs(title, rest));
        }
        return blocks;
    }

    private Row known(String path, String label) {
        return Table.pair(label, words.value(path, asked.value(path)));
    }

    private Row deciding(String path) {
        String question = Attribute.find(path)
                .map(attribute -> words.say(attribute.question()))
                .orElse("");
        String decides = undetermined.stream()
                .filter(open -> open.missing().contains(path))
                .map(open -> words.say(open.title()))
                .collect(Collectors.joining("; "));
        return new Row(Cell.of(words.attribute(path)), List.of(Cell.of(question), Cell.of(decides)));
    }

    /** What else was not known, a row for each subject. */
    private List<Row> rest(List<String> deciding) {
        List<Row> rows = new ArrayList<>();
        for (Subject subject : Subject.OF_A_PROFILE) {
            List<String> paths = attributes(subject, path -> asked.value(path) == null && !deciding.contains(path));
            if (!paths.isEmpty()) {
                String labels = paths.stream()
                        .flatMap(path -> Attribute.find(path).stream())
                        .map(attribute -> words.say(attribute.label()))
                        .collect(Collectors.joining("; "));
                rows.add(Table.pair(words.say(label(subject)), Words.capital(labels)));
            }
        }
        return rows;
    }

    private static List<String> attributes(Subject subject, Predicate<String> chosen) {
        return Attribute.of(subject).stream()
                .map(Attribute::path)
                .filter(chosen)
                .toList();
    }

    private static void add(List<Block> blocks, String title, List<Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(Table.pairs(title, rows).under(Cell.of(title)));
        }
    }

    private static Label label(Subject subject) {
        return Label.valueOf(subject.name());
    }
}
