package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Finding.Withdrawn;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What falls with a finding that was withdrawn: every rule and every line of the catalogue that still uses it. */
record WithdrawnChecks(Contents contents, Problems problems, EvidenceSupport support) {

    void check() {
        Map<String, List<Rule>> resting = new HashMap<>();
        for (Rule rule : contents.rules()) {
            new LinkedHashSet<>(rule.basedOn())
                    .forEach(finding -> resting.computeIfAbsent(finding, none -> new ArrayList<>())
                            .add(rule));
        }
        contents.findings().values().stream()
                .filter(finding -> !problems.isFlawed(EvidenceChecks.finding(finding.id())))
                .forEach(finding -> uses(finding, resting.getOrDefault(finding.id(), List.of())));
    }

    private void uses(Finding finding, List<Rule> resting) {
        Withdrawn withdrawn = finding.withdrawn();
        if (withdrawn != null && !problems.isFull()) {
            resting.forEach(rule -> rule(rule, finding.id(), withdrawn));
            contents.catalogue().entries().forEach(entry -> entry(entry, finding.id(), withdrawn));
        }
    }

    private void rule(Rule rule, String finding, Withdrawn withdrawn) {
        List<String> left =
                rule.basedOn().stream().filter(id -> !contents.isWithdrawn(id)).toList();
        boolean sound = left.stream()
                .allMatch(id -> contents.findings().containsKey(id) && !problems.isFlawed(EvidenceChecks.finding(id)));
        boolean stands = sound && support.carries(left, rule.conclusion());
        Text what = Text.format(
                stands ? "Reglen »%s« må ændres" : "Reglen »%s« falder",
                stands ? "The rule “%s” must change" : "The rule “%s” falls",
                rule.id());
        Text cure = CARRIED;
        if (left.isEmpty()) {
            cure = NOTHING_LEFT;
        } else if (!sound) {
            cure = LEFT_IS_UNSOUND;
        } else if (!stands) {
            cure = TOO_WEAK;
        }
        add(
                problems.at(rule.id() + " " + finding, rule.place().file()),
                what,
                finding,
                withdrawn,
                Text.format(cure.da(), cure.en(), String.join(", ", left), rule.said()));
    }

    private void entry(CatalogueEntry entry, String finding, Withdrawn withdrawn) {
        if (entry.remarks().contains(finding)) {
            add(
                    problems.at(entry.id() + " " + finding, SettingsReader.CATALOGUE),
                    Text.format("En bemærkning til »%s« falder", "A remark of “%s” falls", entry.id()),
                    finding,
                    withdrawn,
                    REMARK);
        }
        entry.deliveryConditions().stream()
                .filter(part -> part.finding().equals(finding))
                .forEach(part -> add(
                        named("condition " + part.id()),
                        Text.format("Leveringsbetingelsen »%s« falder", "The delivery condition “%s” falls", part.id()),
                        finding,
                        withdrawn,
                        OTHER_FINDING));
        entry.variants().stream()
                .filter(variant -> variant.finding().equals(finding))
                .forEach(variant -> add(
                        named("variant " + variant.id()),
                        Text.format("Varianten »%s« falder", "The variant “%s” falls", variant.id()),
                        finding,
                        withdrawn,
                        OTHER_FINDING));
    }

    private Place named(String part) {
        return problems.at(SettingsReader.named(part), SettingsReader.CATALOGUE);
    }

    private void add(Place place, Text what, String finding, Withdrawn withdrawn, Text cure) {
        problems.add(place, ProblemCode.FINDING_WITHDRAWN, what, finding, withdrawn.date(), withdrawn.reason(), cure);
    }

    private static final Text NOTHING_LEFT = new Text(
            "Slet reglen og dens eksempler, eller lad den bygge på et andet fund; den bygger ikke på andre.",
            "Delete the rule and its scenarios, or base it on another finding; it rests on no other.");
    private static final Text CARRIED = new Text(
            "Fjern fundet fra @basedOn. Reglen bygger så på %1$s, som kan bære den.",
            "Remove the finding from @basedOn. The rule then rests on %1$s, which can carry it.");
    private static final Text TOO_WEAK = new Text(
            "Slet reglen, eller lad den bygge på et andet fund. Tilbage er %1$s, som ikke kan bære »%2$s«.",
            "Delete the rule, or base it on another finding. What is left, %1$s, cannot carry “%2$s”.");
    private static final Text LEFT_IS_UNSOUND = new Text(
            "Fjern fundet fra @basedOn. Tilbage er %1$s; ret først fejlene i det.",
            "Remove the finding from @basedOn. What is left is %1$s; correct its problems first.");
    private static final Text REMARK = new Text("Slet fundet under »remarks«.", "Delete the finding in “remarks”.");
    private static final Text OTHER_FINDING =
            new Text("Slet den, eller knyt den til et andet fund.", "Delete it, or tie it to another finding.");
}
