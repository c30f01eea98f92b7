package dk.indsatskompas.vocabulary;

import dk.indsatskompas.vocabulary.Attribute.Change;
import dk.indsatskompas.vocabulary.Attribute.Traits;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.YesNo;
import java.util.List;
import java.util.Map;

/**
 * The facets of a finding that decide its evidence strength: fields of a study's file, and so the one subject that every
 * vocabulary has.
 *
 * @param kind a code of the list {@code kind}
 * @param design a code of the list {@code design}: how this very finding was made
 * @param peerReviewed whether this very result is published in a peer-reviewed journal
 */
public record Facets(String kind, String design, boolean peerReviewed) {

    static final String PATH = "finding";
    static final String FACT = "Facets";

    private static final Traits FIXED = new Traits(
            null,
            new Change(false, new Text("Det står fast, hvad et studie har fundet.", "What a study found stands firm.")),
            null,
            null,
            null);

    Map<String, Object> byField() {
        return Map.of("kind", kind, "design", design, "peerReviewed", peerReviewed);
    }

    static List<Attribute> attributes(int subjectNumber, int first) {
        Subject finding = new Subject(subjectNumber, PATH, FACT, new Text("Fundet", "The finding"), null);
        return List.of(
                new Attribute(
                        first,
                        finding,
                        "kind",
                        new OneCode("kind"),
                        new Text("fundets art", "the finding's kind"),
                        new Text("Hvad slags fund er det?", "What kind of finding is it?"),
                        FIXED),
                new Attribute(
                        first + 1,
                        finding,
                        "design",
                        new OneCode("design"),
                        new Text("fundets design", "the finding's design"),
                        new Text("Hvordan er fundet fremkommet?", "How was the finding made?"),
                        FIXED),
                new Attribute(
                        first + 2,
                        finding,
                        "peerReviewed",
                        new YesNo(),
                        new Text("fagfællebedømt", "peer reviewed"),
                        new Text(
                                "Er netop dette resultat offentliggjort i et fagfællebedømt tidsskrift?",
                                "Is this very result published in a peer-reviewed journal?"),
                        FIXED));
    }
}
