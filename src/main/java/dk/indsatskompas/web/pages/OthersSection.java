package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.NotRecommended;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.Advice.Undetermined;
import dk.indsatskompas.advice.Counterfactual;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Block.Points;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.SharedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of what is not recommended, and why: what cannot be determined yet, what is ruled out, what is there already. */
record OthersSection(PageWriter words, Advice advice) {

    List<Block> all() {
        return Stream.of(undetermined(), notRecommended(), inPlace())
                .flatMap(List::stream)
                .toList();
    }

    private List<Block> undetermined() {
        return section("undetermined", ReportText.UNDETERMINED, advice.undetermined(), this::undetermined);
    }

    private List<Block> undetermined(Undetermined open) {
        String title = words.say(open.title());
        String missing = open.missing().stream().map(words::attribute).collect(Collectors.joining("; "));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, "undetermined-" + open.id(), title));
        blocks.add(new Paragraph(Paragraph.PLAIN, words.say(ReportText.MISSING) + ": " + missing + "."));
        blocks.addAll(cautions(words, open.cautions()));
        blocks.addAll(new ConditionsTable(words).decisive(open.rules()));
        return blocks;
    }

    private List<Block> notRecommended() {
        List<Block> blocks = new ArrayList<>(
                section("not-recommended", ReportText.NOT_RECOMMENDED, advice.notRecommended(), this::notRecommended));
        if (!blocks.isEmpty()) {
            blocks.add(1, new Paragraph(Paragraph.PLAIN, words.say(ReportText.NOT_RECOMMENDED_NOTE)));
        }
        return blocks;
    }

    private List<Block> notRecommended(NotRecommended out) {
        String title = words.say(out.title());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, "not-recommended-" + out.id(), title));
        blocks.addAll(cautions(words, out.cautions()));
        blocks.addAll(new ConditionsTable(words).decisive(out.rules()));
        blocks.addAll(turns(words, ReportText.WOULD_CHANGE_IF, out.wouldChangeIf()));
        return blocks;
    }

    private List<Block> inPlace() {
        if (advice.alreadyInPlace().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Heading(2, "in-place", words.say(ReportText.IN_PLACE)),
                new Points(advice.alreadyInPlace().stream()
                        .map(each -> words.say(each.title()))
                        .toList()));
    }

    private <T> List<Block> section(String id, ReportText title, List<T> parts, Function<T, List<Block>> tell) {
        List<Block> blocks = new ArrayList<>();
        if (!parts.isEmpty()) {
            blocks.add(new Heading(2, id, words.say(title)));
            parts.forEach(part -> blocks.addAll(tell.apply(part)));
        }
        return blocks;
    }

    /** What calls for a caution; nothing when nothing does. */
    static List<Block> cautions(PageWriter words, List<Remark> cautions) {
        return cautions.stream()
                .<Block>map(caution ->
                        new Paragraph(Paragraph.NOTE, words.say(ReportText.CAUTION) + ": " + remark(words, caution)))
                .toList();
    }

    /** What would turn the advice: what would have to be otherwise, and why each of it can be. */
    static List<Block> turns(PageWriter words, ReportText heading, List<Counterfactual> turns) {
        return turns.isEmpty()
                ? List.of()
                : List.of(
                        new Paragraph(Paragraph.PLAIN, words.say(heading)),
                        new Points(turns.stream().map(turn -> turn(words, turn)).toList()));
    }

    private static String turn(PageWriter words, Counterfactual turn) {
        return turn.changes().stream()
                .map(change -> words.say(change.text()) + " (" + words.say(change.changeable()) + ")")
                .reduce((some, last) -> words.say(SharedText.AND, some, last))
                .orElse("");
    }

    /** A remark, and whose finding it is. */
    static String remark(PageWriter words, Remark remark) {
        return Stream.of(words.say(remark.text()), remark.finding() == null ? null : "(" + remark.finding() + ")")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
