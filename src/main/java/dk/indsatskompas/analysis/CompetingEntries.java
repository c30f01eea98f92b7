package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.RankingKey;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Attribute.AttributeRole;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Conclusion.PopulationUnknown;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Conclusion.StudiedPopulation;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be known of a citizen to tell whether a recommendation stands first. Where one stands depends on the wishes,
 * on what is in place and on its own attributes: those of the rules about it, and whether it can be had. What no rule
 * needs that could fire with these alone may be unknown: learning less makes no rule fire, so whoever has it first has
 * it first with no more known than this.
 *
 * @param all the recommendation itself, and what can be recommended with the same attributes alone
 * @param order the attributes in which somebody is searched, those that the keys of the ranking ask for last
 */
record CompetingEntries(Contents contents, List<CatalogueEntry> all, List<Attribute> order) {
    static CompetingEntries of(Contents contents, CatalogueEntry entry) {
        List<CatalogueEntry> all = new ArrayList<>(List.of(entry));
        CompetingEntries rivals = new CompetingEntries(contents, all, List.of());
        Set<Attribute> known = rivals.own(entry);
        List<CatalogueEntry> more;
        do {
            more = contents.catalogue().entries().stream()
                    .filter(other -> !all.contains(other))
                    .filter(other ->
                            rivals.recommending(other).stream().anyMatch(rule -> known.containsAll(rule.attributes())))
                    .toList();
            all.addAll(more);
            more.forEach(other -> known.addAll(rivals.own(other)));
        } while (!more.isEmpty());
        Set<Attribute> order = rivals.needed(entry);
        contents.vocabulary().wish().ifPresent(order::add);
        for (RankingKey key : contents.ranking()) {
            all.forEach(one -> order.addAll(rivals.needed(one, key)));
        }
        return new CompetingEntries(contents, List.copyOf(all), List.copyOf(order));
    }

    List<Rule> recommending(CatalogueEntry entry) {
        return contents.concluding(new Recommendation(entry.id())).toList();
    }

    int asked() {
        return needed(all.get(0)).size();
    }

    /**
     * The rivals about which a key more is settled when so many attributes are decided, with all keys that are: however the
     * rest is decided, those keys order the two as they do now.
     */
    Map<String, Set<String>> settledAt(int depth) {
        Map<String, Set<String>> settled = new LinkedHashMap<>();
        for (CatalogueEntry rival : all.subList(1, all.size())) {
            Set<String> keys = settled(rival, order.subList(0, depth));
            if (depth > 0 && !keys.equals(settled(rival, order.subList(0, depth - 1)))) {
                settled.put(rival.id(), keys);
            }
        }
        return settled;
    }

    private Set<String> settled(CatalogueEntry rival, List<Attribute> decided) {
        Set<String> keys = new LinkedHashSet<>();
        if (decided.containsAll(needed(rival)) && decided.containsAll(needed(all.get(0)))) {
            contents.ranking().stream()
                    .takeWhile(key ->
                            decided.containsAll(needed(rival, key)) && decided.containsAll(needed(all.get(0), key)))
                    .forEach(key -> keys.add(key.id().code()));
        }
        return keys;
    }

    private Set<Attribute> needed(CatalogueEntry entry) {
        Set<Attribute> needed = attributes(recommending(entry).stream());
        contents.vocabulary().inPlace().ifPresent(needed::add);
        return needed;
    }

    private Set<Attribute> needed(CatalogueEntry entry, RankingKey key) {
        return switch (key.id()) {
            case GOAL_FIT, EVIDENCE_STRENGTH -> wishedAndNeeded(entry);
            case APPLIED_STRENGTH -> {
                Set<Attribute> needed = wishedAndNeeded(entry);
                needed.addAll(attributes(population(entry)));
                needed.addAll(attributes(delivering(entry)));
                yield needed;
            }
            case STUDIED_POPULATION -> attributes(population(entry));
            case DELIVERY_CONDITIONS -> attributes(delivering(entry));
            case AVAILABILITY ->
                Stream.ofNullable(contents.vocabulary().availability(entry.id()))
                        .collect(Collectors.toSet());
        };
    }

    private Set<Attribute> wishedAndNeeded(CatalogueEntry entry) {
        Set<Attribute> needed = needed(entry);
        contents.vocabulary().wish().ifPresent(needed::add);
        return needed;
    }

    private Set<Attribute> own(CatalogueEntry entry) {
        Set<Attribute> own = wishedAndNeeded(entry);
        contents.ranking().forEach(key -> own.addAll(needed(entry, key)));
        return own;
    }

    String otherThan(String id) {
        return contents.catalogue().ids().stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElse(id);
    }

    /** What each attribute can hold on a day, besides being unknown, as far as it makes a difference. */
    Map<Attribute, List<Object>> domains(LocalDate day) {
        ValueDomain possible = new ValueDomain(contents.codeLists(), day);
        List<Constraint> tested = all.stream()
                .flatMap(entry -> Stream.of(
                        contents.concluding(new Recommendation(entry.id())), population(entry), delivering(entry)))
                .flatMap(rules -> rules.flatMap(rule -> rule.constraints().stream()))
                .toList();
        Map<Attribute, List<Object>> domains = new TreeMap<>();
        for (Attribute attribute : order) {
            AttributeRole role = attribute.traits().role();
            domains.put(
                    attribute,
                    role == AttributeRole.WISH
                            ? wishes(attribute, possible, tested)
                            : role == AttributeRole.IN_PLACE
                                    ? interventions(attribute, possible, tested)
                                    : possible.values(attribute, tested));
        }
        return domains;
    }

    /** Wishes that neither a condition nor an outcome tells apart are one, and the shortest list stands for them. */
    private List<Object> wishes(Attribute wish, ValueDomain possible, List<Constraint> tested) {
        Map<List<Boolean>, Object> distinct = new LinkedHashMap<>();
        for (Object list :
                ValueDomain.lists(possible.inForce(wish).stream().map(List::of).toList())) {
            List<String> wants = ((List<?>) list).stream().map(Object::toString).toList();
            Stream<Boolean> tests =
                    ValueDomain.on(wish, tested).map(constraint -> constraint.outcome(list) == Truth.TRUE);
            Stream<Boolean> addressed =
                    contents.addresses().keySet().stream().sorted().map(outcome -> contents.addresses(outcome, wants));
            distinct.putIfAbsent(Stream.concat(tests, addressed).toList(), list);
        }
        return List.copyOf(distinct.values());
    }

    /** The interventions that are rivals or that a condition names; what is in place is not recommended. */
    private List<Object> interventions(Attribute current, ValueDomain possible, List<Constraint> tested) {
        Set<Object> relevant =
                all.stream().map(CatalogueEntry::id).collect(Collectors.toCollection(LinkedHashSet::new));
        ValueDomain.on(current, tested).forEach(constraint -> relevant.addAll(constraint.operands()));
        return ValueDomain.lists(possible.inForce(current).stream()
                .filter(relevant::contains)
                .map(List::of)
                .toList());
    }

    private Stream<Rule> population(CatalogueEntry entry) {
        return Stream.concat(
                contents.concluding(new StudiedPopulation(entry.id())),
                contents.concluding(new PopulationUnknown(entry.id())));
    }

    private Stream<Rule> delivering(CatalogueEntry entry) {
        return entry.deliveryConditions().stream()
                .flatMap(part -> contents.concluding(new DeliveryCondition(part.id())));
    }

    private static Set<Attribute> attributes(Stream<Rule> rules) {
        return rules.flatMap(rule -> rule.constraints().stream())
                .map(Constraint::attribute)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
