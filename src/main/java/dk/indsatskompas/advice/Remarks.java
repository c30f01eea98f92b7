package dk.indsatskompas.advice;

import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader must be told beside the recommendations themselves. */
record Remarks(Contents contents) {

    private static final Text OUTSIDE = new Text(
            "Borgeren er uden for den gruppe, som indsatsen er undersøgt på.",
            "The citizen is outside the group that the intervention was studied on.");

    /** What goes with one recommendation. */
    List<Remark> toARecommended(Candidate candidate) {
        return Stream.concat(outsideStudied(candidate), cautions(candidate)).toList();
    }

    /** Says plainly that the citizen is not of those the recommendation was studied on, and who they were. */
    private Stream<Remark> outsideStudied(Candidate candidate) {
        if (candidate.studiedPopulation() != PopulationStatus.OUTSIDE) {
            return Stream.empty();
        }
        return candidate
                .evaluation()
                .concluding(new StudiedPopulation(candidate.entry().id()))
                .stream()
                .flatMap(outcome -> outcome.rule().basedOn().stream())
                .distinct()
                .map(contents::finding)
                .map(finding -> new Remark(OUTSIDE.then(finding.text()), finding.id()));
    }

    /** What calls for a caution, whether it is recommended or not. */
    Stream<Remark> cautions(Candidate candidate) {
        return candidate.cautions().stream()
                .flatMap(outcome -> outcome.rule().basedOn().stream())
                .distinct()
                .map(contents::finding)
                .map(finding -> new Remark(finding.text(), finding.id()));
    }

    /** What is told of a whole advice: where effects cannot be added together, and the remarks of the catalogue. */
    List<Remark> about(List<Candidate> ranked, List<Candidate> inPlace) {
        Stream<Remark> told = ranked.stream()
                .flatMap(candidate -> candidate.entry().remarks().stream())
                .distinct()
                .map(contents::finding)
                .map(finding -> new Remark(finding.text(), finding.id()));
        List<Candidate> together =
                Stream.concat(ranked.stream(), inPlace.stream()).toList();
        return Stream.concat(overlaps(together), told).toList();
    }

    /** A component that several of them share: their effects do not add up. */
    private Stream<Remark> overlaps(List<Candidate> together) {
        SortedMap<String, List<Candidate>> sharing = new TreeMap<>();
        for (Candidate candidate : together) {
            for (String part : candidate.parts()) {
                sharing.computeIfAbsent(part, none -> new ArrayList<>()).add(candidate);
            }
        }
        return sharing.entrySet().stream()
                .filter(part -> part.getValue().size() > 1)
                .map(part -> overlap(part.getKey(), part.getValue()));
    }

    private Remark overlap(String part, List<Candidate> sharing) {
        Text text = Text.format(
                "%s indgår i flere af indsatserne her (%s). Effekterne kan derfor ikke lægges sammen.",
                "%s is part of several of the interventions here (%s). Their effects can therefore not be added together.",
                contents.catalogue().get(part).title(),
                titles(sharing));
        return new Remark(text, null);
    }

    private static Text titles(List<Candidate> candidates) {
        List<Text> titles =
                candidates.stream().map(candidate -> candidate.entry().title()).toList();
        return new Text(
                titles.stream().map(Text::da).collect(Collectors.joining(" · ")),
                titles.stream().map(Text::en).collect(Collectors.joining(" · ")));
    }
}
