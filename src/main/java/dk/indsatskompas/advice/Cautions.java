package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.ranking.Candidate;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a reader must be told beside the recommendations themselves. */
final class Cautions {
    private final Contents contents;

    /** By what is part of several entries of the catalogue, an entry being part of itself: those entries. */
    private final Map<String, Set<String>> sharing = new TreeMap<>();

    Cautions(Contents contents) {
        this.contents = contents;
        for (Catalogue.CatalogueEntry entry : contents.catalogue().entries()) {
            Set<String> parts = new TreeSet<>(entry.components());
            parts.add(entry.id());
            parts.forEach(part ->
                    sharing.computeIfAbsent(part, none -> new TreeSet<>()).add(entry.id()));
        }
        sharing.values().removeIf(entries -> entries.size() < 2);
    }

    List<Remark> toARecommended(Candidate candidate) {
        List<Remark> remarks = new ArrayList<>();
        if (candidate.studiedPopulation() == PopulationStatus.OUTSIDE) {
            behind(candidate.studied().stream().map(RuleOutcome::rule))
                    .map(finding -> new Remark(OUTSIDE.then(finding.text()), finding.id()))
                    .forEach(remarks::add);
        }
        remarks.addAll(cautions(candidate));
        return List.copyOf(remarks);
    }

    /** What calls for a caution, whether it is recommended or not. */
    List<Remark> cautions(Candidate candidate) {
        List<Rule> calling = candidate.cautions();
        return calling.isEmpty()
                ? List.of()
                : behind(calling.stream()).map(Cautions::told).toList();
    }

    private Stream<Finding> behind(Stream<Rule> rules) {
        return rules.flatMap(rule -> rule.basedOn().stream()).distinct().map(contents::finding);
    }

    /** What is told of a whole advice: where effects cannot be added together, and the remarks of the catalogue. */
    List<Remark> about(List<Candidate> ranked, List<Candidate> inPlace) {
        List<Candidate> together = new ArrayList<>(ranked);
        together.addAll(inPlace);
        List<Remark> remarks = overlaps(together);
        Set<String> findings = new LinkedHashSet<>();
        ranked.forEach(candidate -> findings.addAll(candidate.entry().remarks()));
        findings.forEach(finding -> remarks.add(told(contents.finding(finding))));
        return List.copyOf(remarks);
    }

    private static Remark told(Finding finding) {
        return new Remark(finding.text(), finding.id());
    }

    /** A component that several of them share: their effects do not add up. */
    private List<Remark> overlaps(List<Candidate> together) {
        List<Remark> overlaps = new ArrayList<>();
        sharing.forEach((part, entries) -> {
            List<Candidate> those = together.stream()
                    .filter(candidate -> entries.contains(candidate.entry().id()))
                    .toList();
            if (those.size() > 1) {
                overlaps.add(overlap(part, those));
            }
        });
        return overlaps;
    }

    private Remark overlap(String part, List<Candidate> sharing) {
        Text title = contents.catalogue().get(part).title();
        List<Text> titles = sharing.stream().map(one -> one.entry().title()).toList();
        return new Remark(OVERLAP.filled(title, Text.joined(" · ", titles)), null);
    }

    private static final Text OUTSIDE = new Text(
            "Borgeren er uden for den gruppe, som indsatsen er undersøgt på.",
            "The citizen is outside the group that the intervention was studied on.");
    private static final Text OVERLAP = new Text(
            "%s indgår i flere af indsatserne her (%s). Effekterne kan derfor ikke lægges sammen.",
            "%s is part of several of the interventions here (%s). Their effects can therefore not be added together.");
}
