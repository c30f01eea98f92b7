package dk.indsatskompas.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that the rules of one rulebook may say: what a profile can hold, the codes, and the facets that the scale looks at. It
 * belongs to its rulebook; another one beside it may have other words.
 */
public final class Vocabulary {
    private final List<Subject> subjects;
    private final List<Attribute> attributes;
    private final CodeLists codeLists;
    private final List<Subject> scaleSubjects;
    private final List<Subject> caseSubjects;

    /** By their numbers, the facets that the scale looks at last. */
    private final Attribute[] all;

    private final Map<String, Attribute> byPath;
    private final Optional<Attribute> wish;
    private final Optional<Attribute> inPlace;
    private final Map<String, Map<String, Attribute>> bySubject = new LinkedHashMap<>();

    /** Subjects and attributes come in the order of their numbers, and the facets of the scale by themselves. */
    public Vocabulary(List<Subject> subjects, List<Attribute> attributes, CodeLists codeLists) {
        this.subjects = List.copyOf(subjects);
        this.attributes = List.copyOf(attributes);
        this.codeLists = codeLists;
        List<Attribute> facets = Facets.attributes(subjects.size(), attributes.size());
        List<Subject> fixed = facets.stream().map(Attribute::subject).distinct().toList();
        this.scaleSubjects = fixed.stream()
                .filter(subject -> !Facets.isOfAGuarantee(subject))
                .toList();
        this.caseSubjects = fixed.stream()
                .filter(subject -> Facets.isOfAGuarantee(subject) || Facets.isOfACase(subject))
                .toList();
        this.all = Stream.concat(attributes.stream(), facets.stream()).toArray(Attribute[]::new);
        this.byPath = all().stream().collect(Collectors.toUnmodifiableMap(Attribute::path, Function.identity()));
        all().forEach(attribute -> bySubject
                .computeIfAbsent(attribute.subject().path(), none -> new LinkedHashMap<>())
                .put(attribute.field(), attribute));
        this.wish = with(Attribute.AttributeRole.WISH).findFirst();
        this.inPlace = with(Attribute.AttributeRole.IN_PLACE).findFirst();
        bySubject.replaceAll((path, fields) -> Collections.unmodifiableMap(fields));
    }

    /** The subjects of a profile, in the order in which an answer speaks of them. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** What the scale speaks of: the finding, and the case. */
    public List<Subject> scaleSubjects() {
        return scaleSubjects;
    }

    /** What only a guarantee speaks of besides the citizen: the case, and the recommendation in it. */
    public List<Subject> caseSubjects() {
        return caseSubjects;
    }

    public List<Subject> allSubjects() {
        return Stream.of(subjects, scaleSubjects, caseSubjects)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** All that a profile can hold, by their numbers, in the order in which it lists them. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The same and the facets that the scale and guarantees look at. */
    public List<Attribute> all() {
        return List.of(all);
    }

    public CodeLists codeLists() {
        return codeLists;
    }

    /** The attributes of one subject by their fields, in the order in which a profile lists them. */
    public Map<String, Attribute> of(Subject subject) {
        return bySubject.getOrDefault(subject.path(), Map.of());
    }

    public Optional<Attribute> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public List<String> objects() {
        return subjects.stream().map(Subject::object).distinct().toList();
    }

    /** The subjects that stand in one of these objects, by their names in it. */
    Map<String, Subject> in(String object) {
        return subjects.stream()
                .filter(subject -> subject.object().equals(object))
                .collect(Collectors.toMap(
                        Subject::name, Function.identity(), (one, other) -> other, LinkedHashMap::new));
    }

    /** What the citizen wants; empty when a rulebook does not ask for it. */
    public Optional<Attribute> wish() {
        return wish;
    }

    /** The interventions that the citizen has already; empty when a rulebook does not ask for them. */
    public Optional<Attribute> inPlace() {
        return inPlace;
    }

    /** Whether a local offer of this intervention exists; null for what is no intervention with an offer. */
    public @Nullable Attribute availability(String intervention) {
        return with(Attribute.AttributeRole.AVAILABILITY)
                .filter(attribute -> intervention.equals(attribute.subject().offerOf()))
                .findFirst()
                .orElse(null);
    }

    /** What is known; an attribute that is absent is unknown. */
    public Profile profile(Map<Attribute, ? extends Object> values) {
        @Nullable Object[] byNumber = new Object[all.length];
        values.forEach((attribute, value) -> {
            Attribute own = own(attribute);
            if (own != null) {
                byNumber[own.number()] = value;
            }
        });
        return new Profile(this, byNumber);
    }

    public Profile facets(Facets facets) {
        Map<Attribute, Object> values = new LinkedHashMap<>();
        facets.byField().forEach((field, value) -> values.put(byPath.get(facets.path() + "." + field), value));
        return profile(values);
    }

    /** Its own attribute at the path of another vocabulary's; null when there is none. */
    @SuppressWarnings("ReferenceEquality") // An equal one of another vocabulary may have another number.
    @Nullable
    Attribute own(Attribute attribute) {
        int number = attribute.number();
        return number < all.length && all[number].equals(attribute) ? all[number] : byPath.get(attribute.path());
    }

    private Stream<Attribute> with(Attribute.AttributeRole role) {
        return attributes.stream().filter(attribute -> attribute.traits().role() == role);
    }

    /** The names of the code lists that attributes hold codes of, each once. */
    public static List<String> codeLists(Collection<Attribute> attributes) {
        List<Attribute> all = new ArrayList<>(attributes);
        all.addAll(Facets.attributes(0, 0));
        return all.stream()
                .flatMap(attribute -> attribute.codeList().stream())
                .distinct()
                .toList();
    }
}
