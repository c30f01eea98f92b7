package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.advice.Position;
import dk.indsatskompas.analysis.ValueDomain.TooMany;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether there is anybody for whom a recommendation stands first, by guesses and then all; the advisor is the judge. */
final class FirstPlace {
    private final Advisor advisor;
    private final Vocabulary words;
    private final ConditionMatrix matrix;
    private final String id;
    private final CompetingEntries rivals;
    private final List<Rule> recommending;
    private final List<Map<String, Set<String>>> settled;
    private int left;

    FirstPlace(Advisor advisor, CatalogueEntry entry, int most) {
        Contents contents = advisor.contents();
        this.advisor = advisor;
        this.words = contents.vocabulary();
        this.matrix = new ConditionMatrix(contents.rules());
        this.id = entry.id();
        this.rivals = CompetingEntries.of(contents, entry);
        this.recommending = rivals.recommending(entry);
        this.settled = IntStream.rangeClosed(0, rivals.order().size())
                .mapToObj(rivals::settledAt)
                .toList();
        this.left = most;
    }

    /** Empty when there is nobody, and {@link TooMany} when that was not found out within bounds. */
    Optional<Example> somebody() {
        Set<Map<Attribute, List<Object>>> tried = new HashSet<>();
        for (LocalDate day : ValueDomain.days(words)) {
            Map<Attribute, List<Object>> domains = rivals.domains(day);
            Optional<Map<Attribute, Object>> found =
                    tried.add(domains) ? guess(domains).or(() -> descend(0, Map.of(), domains)) : Optional.empty();
            if (found.isPresent()) {
                return found.map(values -> new CitizenSearch(words).example(values, day));
            }
        }
        return Optional.empty();
    }

    /** A citizen of whom little more is known than a rule that recommends it asks for. */
    private Optional<Map<Attribute, Object>> guess(Map<Attribute, List<Object>> domains) {
        return recommending.stream()
                .flatMap(rule -> guesses(rule, domains))
                .filter(values -> stands(words.profile(values)) == 1)
                .findFirst();
    }

    /** Those who fulfil a rule, as far as each of its attributes is known, with anything in place and any wish. */
    private Stream<Map<Attribute, Object>> guesses(Rule rule, Map<Attribute, List<Object>> domains) {
        Set<Attribute> asked = new LinkedHashSet<>();
        rule.constraints().forEach(constraint -> asked.add(constraint.attribute()));
        words.inPlace().ifPresent(asked::add);
        words.wish().ifPresent(asked::add);
        Stream<Map<Attribute, Object>> guesses = Stream.of(Map.of());
        for (Attribute attribute : asked) {
            List<Object> fulfilling = domains.getOrDefault(attribute, List.of()).stream()
                    .filter(value -> ValueDomain.on(attribute, rule.constraints())
                            .allMatch(constraint -> constraint.outcome(value) == Truth.TRUE))
                    .toList();
            guesses = guesses.flatMap(values ->
                    Stream.concat(Stream.of(values), fulfilling.stream().map(value -> with(values, attribute, value))));
        }
        return guesses;
    }

    /**
     * Decides one attribute after the other. What is decided already may show that it cannot be first, however the rest is
     * decided: nothing recommends it any more, or something stands before it by a key about which all is decided.
     */
    private Optional<Map<Attribute, Object>> descend(
            int depth, Map<Attribute, Object> values, Map<Attribute, List<Object>> domains) {
        Profile profile = words.profile(values);
        if (isLost(depth, profile)) {
            return Optional.empty();
        }
        if (depth == rivals.order().size()) {
            return stands(profile) == 1 ? Optional.of(values) : Optional.empty();
        }
        Attribute attribute = rivals.order().get(depth);
        Optional<Map<Attribute, Object>> found = descend(depth + 1, values, domains);
        Iterator<Object> choices = domains.getOrDefault(attribute, List.of()).iterator();
        while (found.isEmpty() && choices.hasNext()) {
            found = descend(depth + 1, with(values, attribute, choices.next()), domains);
        }
        return found;
    }

    private boolean isLost(int depth, Profile profile) {
        count();
        return recommending.stream()
                        .allMatch(rule -> rule.constraints().stream()
                                .anyMatch(constraint -> constraint.test(profile) == Truth.FALSE))
                || (depth == rivals.asked() && stands(profile) == Integer.MAX_VALUE)
                || settled.get(depth).entrySet().stream()
                        .anyMatch(rival -> standsBefore(profile, rival.getKey(), rival.getValue()));
    }

    private boolean standsBefore(Profile profile, String rival, Set<String> keys) {
        Contrast why = why(profile, rival);
        return why.above().id().equals(rival) && why.key() != null && keys.contains(why.key());
    }

    /** The rank that the advisor gives it; behind everything when it is not recommended. */
    private int stands(Profile profile) {
        Contrast why = why(profile, rivals.otherThan(id));
        Position standing = (why.above().id().equals(id) ? why.above() : why.below()).standing();
        return Objects.requireNonNullElse(standing.rank(), Integer.MAX_VALUE);
    }

    private Contrast why(Profile profile, String other) {
        count();
        return advisor.why(profile, matrix.evaluate(profile), id, other).orElseThrow();
    }

    private void count() {
        CheckStopped.ifInterrupted();
        if (left-- <= 0) {
            throw new TooMany();
        }
    }

    private static Map<Attribute, Object> with(Map<Attribute, Object> values, Attribute attribute, Object value) {
        Map<Attribute, Object> more = new TreeMap<>(values);
        more.put(attribute, value);
        return more;
    }
}
