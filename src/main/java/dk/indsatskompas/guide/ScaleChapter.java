package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Column;
import dk.indsatskompas.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whose the evidence scale is, what each of its labels may be the ground for, and the rules that give them. */
record ScaleChapter(GuideContext known) {

    private static final Map<Strength.StrengthUse, GuideText> USES = Map.of(
            Strength.StrengthUse.INTERVENTION, GuideText.MAY_INTERVENTION,
            Strength.StrengthUse.PRACTICE, GuideText.MAY_PRACTICE,
            Strength.StrengthUse.REMARK, GuideText.MAY_REMARK,
            Strength.StrengthUse.CAUTION, GuideText.MAY_CAUTION);

    List<Block> all() {
        PageWriter words = known.words();
        String title = words.say(GuideText.SCALE);
        List<Block> blocks = new ArrayList<>(List.of(
                new Heading(2, "scale", title),
                new Paragraph(
                        Paragraph.NOTE, words.say(known.contents().manifest().scale())),
                new Paragraph(Paragraph.PLAIN, words.say(GuideText.SCALE_INTRO)),
                Table.of(
                        title,
                        List.of(
                                Column.wide(words.say(GuideText.STRENGTH)),
                                Column.wide(words.say(GuideText.MAY_CREATE)),
                                Column.small(words.say(GuideText.HOW_MANY))),
                        known.contents().strengths().strengths().stream()
                                .map(this::row)
                                .toList())));
        known.contents().scale().forEach(rule -> blocks.add(new RuleWords(known).block(rule)));
        return blocks;
    }

    private Row row(Strength strength) {
        long findings = known.contents().findings().keySet().stream()
                .filter(finding ->
                        known.strength(finding).filter(strength::equals).isPresent())
                .count();
        GuideText use = Objects.requireNonNull(USES.get(strength.mayCreate()));
        return new Row(
                Cell.of(known.words().say(strength.label())),
                List.of(
                        Cell.of(known.words().say(use)),
                        Cell.of(
                                strength.equals(known.contents().strengths().testedModel())
                                        ? "–"
                                        : String.valueOf(findings))));
    }
}
