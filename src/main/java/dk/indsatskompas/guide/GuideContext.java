package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chapters ask of the rulebook, and how they name what is in it. */
record GuideContext(Rulebook rulebook, PageWriter words) {

    Contents contents() {
        return rulebook.contents();
    }

    /** The rules that conclude this. */
    List<Rule> concluding(Conclusion conclusion) {
        return contents().rules().stream()
                .filter(rule -> rule.conclusion().equals(conclusion))
                .toList();
    }

    Optional<Strength> strength(String finding) {
        return rulebook.grade(finding).map(Grade::strength);
    }

    /** A finding's id with its strength where it has one. */
    String named(String finding) {
        return strength(finding)
                .map(strength -> finding + " (" + words.say(strength.label()) + ")")
                .orElse(finding);
    }

    String named(List<String> findings) {
        return findings.stream().map(this::named).collect(Collectors.joining(", "));
    }

    /** What a recommendation or delivery condition is called. */
    String title(String id) {
        return contents()
                .catalogue()
                .find(id)
                .map(entry -> words.say(entry.title()))
                .orElse(id);
    }

    /** Where a passage is, with its address and that it is outside when it is. */
    String passage(SourceRef passage) {
        String place = Stream.ofNullable(passage.locator())
                .map(locator -> document(passage.document()) + " " + locator)
                .findFirst()
                .orElse(passage.document());
        return Boolean.TRUE.equals(passage.outside())
                ? words.say(
                        GuideText.OUTSIDE,
                        place,
                        Optional.ofNullable(passage.address()).orElse("–"))
                : place;
    }

    private String document(String id) {
        return Stream.concat(
                        contents().manifest().sources().stream(),
                        contents().studies().stream().flatMap(study -> study.sources().stream()))
                .filter(source -> source.id().equals(id))
                .flatMap(source -> Stream.ofNullable(source.name()))
                .findFirst()
                .map(words::say)
                .orElse(id);
    }

    /** Who uses a finding: rules by their names, and recommendations by their titles. */
    List<String> users(Finding finding) {
        List<String> users = new ArrayList<>();
        contents().rules().stream()
                .filter(rule -> rule.basedOn().contains(finding.id()))
                .map(rule -> words.say(GuideText.QUOTED, rule.name()))
                .forEach(users::add);
        contents().catalogue().entries().stream()
                .filter(entry -> names(entry).anyMatch(finding.id()::equals))
                .map(entry -> words.say(entry.title()))
                .forEach(users::add);
        return users;
    }

    private static Stream<String> names(Catalogue.CatalogueEntry entry) {
        return Stream.of(
                        entry.remarks().stream(),
                        entry.deliveryConditions().stream().map(Catalogue.ModelPart::finding),
                        entry.variants().stream().map(Catalogue.Variant::finding))
                .flatMap(names -> names);
    }
}
