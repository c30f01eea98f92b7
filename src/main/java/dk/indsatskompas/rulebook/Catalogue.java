package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The closed list of what can be recommended. */
public record Catalogue(List<CatalogueEntry> entries) {
    public enum RecommendationKind {
        /** A programme that can be offered to a citizen. */
        INTERVENTION,
        /** A way of working that any offer can follow. */
        PRACTICE
    }

    /**
     * One recommendation.
     *
     * @param components interventions that are part of this one, so that effects do not add up
     * @param remarks ids of findings that are told whenever it is recommended
     */
    public record CatalogueEntry(
            String id,
            RecommendationKind kind,
            Text title,
            Text description,
            List<ModelPart> deliveryConditions,
            List<Variant> variants,
            List<String> components,
            List<String> remarks) {
        /** All that is said of it. */
        public Stream<Text> texts() {
            return Stream.of(
                            Stream.of(title, description),
                            deliveryConditions.stream().map(ModelPart::text),
                            variants.stream().map(Variant::text))
                    .flatMap(texts -> texts);
        }

        /** The ids of the findings that it tells of. */
        public Stream<String> findings() {
            return Stream.of(
                            remarks.stream(),
                            deliveryConditions.stream().map(ModelPart::finding),
                            variants.stream().map(Variant::finding))
                    .flatMap(ids -> ids);
        }
    }

    /** A delivery condition: a description of what was tested, never an effect of its own. */
    public record ModelPart(String id, String finding, Text text) {}

    /** A variant that ranks no higher than what it is a variant of. */
    public record Variant(String id, Text title, Text text, String finding) {}

    public Optional<CatalogueEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The entry with this id, which the check has found to exist. */
    public CatalogueEntry get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Not in the catalogue: " + id));
    }

    public List<String> ids() {
        return entries.stream().map(CatalogueEntry::id).toList();
    }

    public List<String> ids(RecommendationKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(CatalogueEntry::id)
                .toList();
    }
}
