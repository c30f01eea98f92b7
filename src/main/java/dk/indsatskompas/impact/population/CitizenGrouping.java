package dk.indsatskompas.impact.population;

import dk.indsatskompas.impact.CitizenGroup;
import dk.indsatskompas.impact.CitizenGroup.GroupingBy;
import dk.indsatskompas.rulebook.DistinctValues.Distinct;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Citizen;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts citizens into groups: by age, benefit, readiness and wish. */
public final class CitizenGrouping {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";
    private static final Map<GroupingBy, String> LISTS =
            Map.of(GroupingBy.BENEFIT, "benefit", GroupingBy.READINESS, "readiness", GroupingBy.WISH, "wants");

    private final List<Distinct> ages;
    private final Map<GroupingBy, Map<String, CitizenGroup>> groups = new LinkedHashMap<>();

    public CitizenGrouping(Rulebook before, Rulebook after) {
        // Ages are told apart alike on every day.
        this.ages = new BoundaryValues(before, after, LocalDate.MAX).of(Attribute.AGE);
        for (GroupingBy by : GroupingBy.values()) {
            groups.put(by, new LinkedHashMap<>());
        }
        ages.forEach(age -> put(GroupingBy.AGE, id(age), band(age)));
        LISTS.forEach((by, list) -> {
            codes(by, list, after);
            codes(by, list, before);
        });
        put(GroupingBy.WISH, NONE, new Text("ingen af dem", "none of them"));
        groups.keySet().forEach(by -> put(by, UNKNOWN, new Text("ukendt", "unknown")));
    }

    /** All there are, in the order in which they are shown. */
    public List<CitizenGroup> all() {
        return groups.values().stream().flatMap(some -> some.values().stream()).toList();
    }

    /** Those that a citizen is in. */
    public List<CitizenGroup> of(Profile profile) {
        Citizen citizen = profile.citizen();
        List<CitizenGroup> in = new ArrayList<>();
        in.add(group(GroupingBy.AGE, age(citizen.age())));
        in.add(group(GroupingBy.BENEFIT, citizen.benefit()));
        in.add(group(GroupingBy.READINESS, citizen.readiness()));
        List<String> wants = citizen.wants();
        if (wants == null || wants.isEmpty()) {
            in.add(group(GroupingBy.WISH, wants == null ? null : NONE));
        } else {
            wants.forEach(wish -> in.add(group(GroupingBy.WISH, wish)));
        }
        return in;
    }

    private CitizenGroup group(GroupingBy by, @Nullable String id) {
        CitizenGroup group = groups.getOrDefault(by, Map.of()).get(id == null ? UNKNOWN : id);
        if (group == null) {
            throw new IllegalArgumentException("Neither rulebook knows the code");
        }
        return group;
    }

    private @Nullable String age(@Nullable Integer age) {
        if (age == null) {
            return null;
        }
        return ages.stream()
                .filter(band -> (Integer) band.value() <= age && age <= to(band))
                .map(CitizenGrouping::id)
                .findFirst()
                .orElseThrow();
    }

    private void codes(GroupingBy by, String list, Rulebook rulebook) {
        for (Code code : rulebook.contents().codeLists().get(list).codes()) {
            put(by, code.id(), code.label());
        }
    }

    private void put(GroupingBy by, String id, Text label) {
        groups.computeIfAbsent(by, missing -> new LinkedHashMap<>()).putIfAbsent(id, new CitizenGroup(by, id, label));
    }

    private static Text band(Distinct age) {
        return Text.format("%s–%s år", "%s–%s years", age.value(), to(age));
    }

    private static String id(Distinct age) {
        return age.value() + "-" + to(age);
    }

    private static int to(Distinct age) {
        Integer to = age.to();
        return to == null ? (Integer) age.value() : to;
    }
}
