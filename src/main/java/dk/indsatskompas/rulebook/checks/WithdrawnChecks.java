package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What falls with a finding that was withdrawn: every rule and every line of the catalogue that still uses it. */
record WithdrawnChecks(Contents contents, Problems problems, EvidenceChecks evidence) {
    void check() {
        Map<String, List<Rule>> resting = new HashMap<>();
        for (Rule rule : contents.rules()) {
            rule.basedOn().stream()
                    .distinct()
                    .forEach(id -> resting.computeIfAbsent(id, none -> new ArrayList<>())
                            .add(rule));
        }
        contents.findings().values().stream()
                .filter(finding -> contents.isWithdrawn(finding.id()))
                .filter(finding -> evidence.isSound(finding.id()))
                .forEach(finding -> {
                    if (!problems.isFull()) {
                        resting.getOrDefault(finding.id(), List.of()).forEach(rule -> rule(rule, finding));
                        contents.catalogue().entries().forEach(entry -> entry(entry, finding));
                    }
                });
    }

    private void rule(Rule rule, Finding finding) {
        List<String> left =
                rule.basedOn().stream().filter(id -> !contents.isWithdrawn(id)).toList();
        boolean sound = left.stream().allMatch(id -> contents.findings().containsKey(id) && evidence.isSound(id));
        boolean stands = sound && evidence.carries(left, rule.conclusion());
        ProblemWords cure = stands ? ProblemWords.CARRIED : ProblemWords.TOO_WEAK;
        if (left.isEmpty()) {
            cure = ProblemWords.NOTHING_LEFT;
        } else if (!sound) {
            cure = ProblemWords.UNSOUND;
        }
        add(
                problems.at(rule.id() + " " + finding.id(), rule.place().file()),
                (stands ? ProblemWords.RULE_CHANGES : ProblemWords.RULE_FALLS).text(rule.id()),
                finding,
                cure.text(String.join(", ", left), rule.said()));
    }

    private void entry(CatalogueEntry entry, Finding finding) {
        if (entry.remarks().contains(finding.id())) {
            add(
                    problems.at(entry.id() + " " + finding.id(), SettingsReader.CATALOGUE),
                    ProblemWords.REMARK_FALLS.text(entry.id()),
                    finding,
                    ProblemWords.DELETE_REMARK.text());
        }
        entry.deliveryConditions().stream()
                .filter(part -> part.finding().equals(finding.id()))
                .forEach(part -> part("condition ", part.id(), ProblemWords.CONDITION_FALLS, finding));
        entry.variants().stream()
                .filter(variant -> variant.finding().equals(finding.id()))
                .forEach(variant -> part("variant ", variant.id(), ProblemWords.VARIANT_FALLS, finding));
    }

    private void part(String kind, String id, ProblemWords falls, Finding finding) {
        Place place = problems.at(SettingsReader.named(kind + id), SettingsReader.CATALOGUE);
        add(place, falls.text(id), finding, ProblemWords.OTHER_FINDING.text());
    }

    private void add(Place place, Text what, Finding finding, Text cure) {
        Finding.Withdrawn withdrawn = Objects.requireNonNull(finding.withdrawn());
        problems.add(
                place, ProblemCode.FINDING_WITHDRAWN, what, finding.id(), withdrawn.date(), withdrawn.reason(), cure);
    }
}
