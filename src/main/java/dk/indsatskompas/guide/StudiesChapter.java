package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Arm;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Cell;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.rulebook.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Each study: how it was made and on whom, what it found, and the rules that rest on it. */
record StudiesChapter(GuideContext known) {

    List<Block> all() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Heading(2, "studies", known.words().say(GuideText.STUDIES))));
        known.contents().studies().forEach(study -> blocks.addAll(one(study)));
        return blocks;
    }

    private List<Block> one(Study study) {
        PageWriter words = known.words();
        FindingWords findings = new FindingWords(known);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, study.id(), words.say(study.title())));
        blocks.add(Table.pairs(words.say(study.title()), facts(study)));
        blocks.add(new Heading(4, study.id() + "-findings", words.say(GuideText.FINDINGS_OF)));
        study.findings().forEach(finding -> blocks.add(findings.block(finding)));
        blocks.add(new Heading(4, study.id() + "-rules", words.say(GuideText.RULES_OF)));
        List<Rule> rules = known.contents().rules().stream()
                .filter(rule -> rule.folder().equals(study.id()))
                .sorted(Comparator.comparing(Rule::place))
                .toList();
        if (rules.isEmpty()) {
            blocks.add(new Paragraph(Paragraph.PLAIN, words.say(GuideText.NO_RULES)));
        }
        rules.forEach(rule -> blocks.add(new RuleWords(known).block(rule)));
        return blocks;
    }

    private List<Row> facts(Study study) {
        PageWriter words = known.words();
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                GuideText.DESIGN, List.of(words.code("design", study.design().name()), words.say(study.designNote()))));
        rows.add(row(GuideText.YEARS, List.of(study.years())));
        rows.add(row(GuideText.PLACES, List.of(words.say(study.places()))));
        rows.add(row(GuideText.POPULATION, List.of(words.say(study.population()))));
        if (!study.arms().isEmpty()) {
            rows.add(row(GuideText.ARMS, study.arms().stream().map(this::arm).toList()));
        }
        if (!study.citations().isEmpty()) {
            rows.add(row(GuideText.REPORTS, study.citations()));
        }
        return rows;
    }

    private Row row(GuideText label, List<String> lines) {
        return new Row(Cell.of(known.words().say(label)), List.of(Cell.of(lines)));
    }

    private String arm(Arm arm) {
        PageWriter words = known.words();
        if (arm.size() == null) {
            return words.say(GuideText.ARM_UNKNOWN, words.say(arm.name()));
        }
        String size = words.amounts().number(BigDecimal.valueOf(arm.size()));
        GuideText label = Boolean.TRUE.equals(arm.approximate()) ? GuideText.ARM_ABOUT : GuideText.ARM_SIZE;
        return words.say(label, words.say(arm.name()), size);
    }
}
