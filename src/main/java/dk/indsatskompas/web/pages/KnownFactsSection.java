package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.advice.MissingInformation.PossibleAnswer;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what was known when the answer was given, and what was not: first what is worth asking. */
record KnownFactsSection(PageWriter words, SentProfile asked, Advice advice) {

    List<Block> known() {
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "known", words.say(ReportText.KNOWN))));
        for (Subject subject : subjects()) {
            List<Row> rows = attributes(subject, path -> asked.value(path) != null).stream()
                    .map(path -> known(path, words.attribute(path)))
                    .toList();
            add(blocks, words.say(subject.label()), rows);
        }
        List<Row> others = asked.unheardOf(words).stream()
                .map(path -> known(path, words.say(ReportText.NO_LONGER_IN_USE, path)))
                .toList();
        add(blocks, words.say(ReportText.OTHER), others);
        if (blocks.size() == 1) {
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(ReportText.NOTHING_KNOWN)));
        }
        return blocks;
    }

    List<Block> unknown() {
        List<String> worthAsking = Stream.concat(
                        advice.missingInformation().stream().map(MissingInformation::attribute),
                        advice.undetermined().stream().flatMap(open -> open.missing().stream()))
                .distinct()
                .toList();
        List<Row> rest = rest(worthAsking);
        List<Block> blocks = new ArrayList<>();
        if (!worthAsking.isEmpty() || !rest.isEmpty()) {
            blocks.add(new Heading(2, "not-known", words.say(ReportText.NOT_KNOWN)));
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(ReportText.UNKNOWN_IS_NOT_NO)));
        }
        if (!worthAsking.isEmpty()) {
            String title = words.say(ReportText.WORTH_ASKING);
            List<Column> columns = List.of(
                    Column.medium(words.say(ReportText.INFORMATION)),
                    Column.wide(words.say(ReportText.QUESTION)),
                    Column.wide(words.say(ReportText.ANSWERS)));
            blocks.add(new Heading(3, "worth-asking", title));
            blocks.add(Table.of(
                    title, columns, worthAsking.stream().map(this::asking).toList()));
        }
        if (!rest.isEmpty()) {
            String title = words.say(ReportText.OTHER_UNKNOWN);
            blocks.add(new Heading(3, "other-unknown", title));
            blocks.add(Table.pairs(title, rest));
        }
        return blocks;
    }

    private Row known(String path, String label) {
        return Table.pair(label, words.value(path, asked.value(path)));
    }

    /** A question, and what each answer to it would do. */
    private Row asking(String path) {
        Optional<MissingInformation> told = advice.missingInformation().stream()
                .filter(missing -> missing.attribute().equals(path))
                .findFirst();
        String question = told.map(MissingInformation::question)
                .or(() -> words.find(path).map(Attribute::question))
                .map(words::say)
                .orElse("");
        List<String> answers = told.map(this::answers).orElse(List.of());
        return new Row(
                Cell.of(words.attribute(path)),
                List.of(Cell.of(question), Cell.of(answers.isEmpty() ? List.of(couldDecide(path)) : answers)));
    }

    /** What each answer would do, told once for those that do the same. */
    private List<String> answers(MissingInformation missing) {
        Map<String, String> byEffect = new LinkedHashMap<>();
        missing.answers()
                .forEach(answer ->
                        byEffect.merge(effects(answer), words.say(answer.text()), (one, other) -> one + " / " + other));
        return byEffect.entrySet().stream()
                .map(told -> words.say(ReportText.AN_ANSWER, told.getValue(), told.getKey()))
                .toList();
    }

    private String effects(PossibleAnswer answer) {
        return answer.effects().isEmpty()
                ? words.say(ReportText.CHANGES_NOTHING)
                : answer.effects().stream()
                        .map(effect -> words.say(effect.text()))
                        .collect(Collectors.joining(" "));
    }

    /** What an answer would decide; an earlier version did not say how. */
    private String couldDecide(String path) {
        String titles = advice.undetermined().stream()
                .filter(open -> open.missing().contains(path))
                .map(open -> words.say(open.title()))
                .collect(Collectors.joining("; "));
        return titles.isEmpty() ? "" : words.say(ReportText.COULD_DECIDE, titles);
    }

    /** What else was not known, a row for each subject. */
    private List<Row> rest(List<String> worthAsking) {
        List<Row> rows = new ArrayList<>();
        for (Subject subject : subjects()) {
            List<String> paths = attributes(subject, path -> asked.value(path) == null && !worthAsking.contains(path));
            if (!paths.isEmpty()) {
                String labels = paths.stream()
                        .flatMap(path -> words.find(path).stream())
                        .map(attribute -> words.say(attribute.label()))
                        .collect(Collectors.joining("; "));
                rows.add(Table.pair(words.say(subject.label()), PageWriter.capital(labels)));
            }
        }
        return rows;
    }

    private List<String> attributes(Subject subject, Predicate<String> chosen) {
        return words.vocabulary().orElseThrow().of(subject).values().stream()
                .map(Attribute::path)
                .filter(chosen)
                .toList();
    }

    private static void add(List<Block> blocks, String title, List<Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(Table.pairs(title, rows).under(Cell.of(title)));
        }
    }

    private List<Subject> subjects() {
        return words.vocabulary().map(Vocabulary::subjects).orElse(List.of());
    }
}
