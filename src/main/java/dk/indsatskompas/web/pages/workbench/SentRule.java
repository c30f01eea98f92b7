package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.publishing.drafts.RuleEdit;
import dk.indsatskompas.publishing.drafts.RuleForm;
import dk.indsatskompas.publishing.drafts.RuleForm.ConditionLine;
import dk.indsatskompas.publishing.drafts.SentenceForm;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.web.http.AskedFor;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.RequestFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a rule as it was sent. A line is named by its number: {@code 49.n} is what its slot {@code n} holds now, and
 * {@code was.49} the number it held when the form was opened.
 */
record SentRule(HttpServletRequest request, RuleForm rule) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> OWN = Set.of("rule", "revision", "remove", "act", "pick", "adding", "concludes");
    private static final Set<String> OFTEN = Set.of("boundary", "also");

    /** The folder with what was sent put in: the rule, and the boundaries of other rules that are to go along. */
    Folder applied(Folder folder) {
        refuseWhatTheFormHasNot();
        Map<Integer, Map<String, String>> slots = new HashMap<>();
        for (ConditionLine line : rule.conditions()) {
            SentenceForm sentence = line.sentence();
            if (sentence != null) {
                slots.put(number(line), filled(number(line) + ".", sentence));
            }
        }
        // The others first: lines that come or go here would give theirs other numbers.
        Folder along = folder;
        for (String boundary : given("boundary")) {
            along = moved(along, boundary);
        }
        RuleEdit edit = new RuleEdit(slots, removed(), added(), concluded());
        return along.with(Map.of(rule.file(), edit.applied(along, rule)));
    }

    private void refuseWhatTheFormHasNot() {
        Set<String> fields = new TreeSet<>(OWN);
        for (ConditionLine line : rule.conditions()) {
            if (line.sentence() != null) {
                fields.add("was." + number(line));
                slots(line.sentence()).forEach(slot -> fields.add(number(line) + "." + slot));
            }
        }
        SentenceForm added = named("adding");
        if (added != null) {
            slots(added).forEach(slot -> fields.add("added." + slot));
        }
        FormCheck.refuseOthers(request, fields::contains, OFTEN::contains);
        named("pick");
        String act = request.getParameter("act");
        if (act != null && !act.equals("pick")) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("/act");
        }
        if (!given("boundary").containsAll(given("also"))) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("/also");
        }
    }

    /** The sentence that a field names; null when it is empty. */
    private @Nullable SentenceForm named(String field) {
        String key = request.getParameter(field);
        return key == null || key.isEmpty() ? null : sentence(rule, key, "/" + field);
    }

    private Set<String> slots(SentenceForm sentence) {
        Set<String> names = new TreeSet<>();
        sentence.parts(rule.book(), rule.language()).stream()
                .filter(SentenceForm.Part::isSlot)
                .forEach(part -> names.add(part.slot()));
        return names;
    }

    /** One of the catalogue: it is written between the quotation marks of a sentence. */
    private @Nullable String concluded() {
        String id = request.getParameter("concludes");
        if (id != null && rule.contents().catalogue().find(id).isEmpty()) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("/concludes");
        }
        return id;
    }

    /** Only what was pressed takes a line away: a save in the background never does. */
    private Set<Integer> removed() {
        String line = request.getParameter("remove");
        if (line != null && AskedFor.aPart(request)) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("/remove");
        }
        return line == null ? Set.of() : Set.of(number(line(line, "/remove")));
    }

    /** A line of this rule, by its number. */
    private ConditionLine line(String number, String field) {
        return rule.conditions().stream()
                .filter(line -> String.valueOf(number(line)).equals(number))
                .findFirst()
                .orElseThrow(() -> RequestFault.NOT_ON_THE_PAGE.refused(field));
    }

    private static int number(ConditionLine line) {
        return line.line().place().line();
    }

    private Map<String, String> filled(String prefix, SentenceForm sentence) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (String name : slots(sentence)) {
            String value = request.getParameter(prefix + name);
            if (value != null) {
                filled.put(name, checked(prefix + name, value.strip(), sentence));
            }
        }
        return filled;
    }

    /** A number, or a code of the attribute's list: nothing else is ever written into a sentence. */
    private String checked(String field, String value, SentenceForm sentence) {
        boolean fits = sentence.attribute()
                .map(
                        range -> NUMBER.matcher(value).matches(),
                        () -> false,
                        list -> rule.contents().codeLists().find(list, value).isPresent(),
                        list -> rule.contents().codeLists().find(list, value).isPresent());
        if (!fits) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("/" + field);
        }
        return value;
    }

    /** One of those that can be added to a rule, as it was named in a field. */
    static SentenceForm sentence(RuleForm rule, String key, String field) {
        return rule.sentence(key).orElseThrow(() -> RequestFault.NOT_ON_THE_PAGE.refused(field));
    }

    /** Null when none is added. */
    private @Nullable SentenceForm added() {
        SentenceForm form = named("adding");
        if (form == null) {
            return null;
        }
        SentenceForm added = new SentenceForm(form.phrase(), form.attribute(), filled("added.", form));
        added.parts(rule.book(), rule.language()).stream()
                .filter(part -> part.isSlot() && !added.slots().containsKey(part.slot()))
                .findFirst()
                .ifPresent(part -> {
                    throw RequestFault.NOT_ON_THE_PAGE.refused("/added." + part.slot());
                });
        return added;
    }

    /**
     * Moves the boundary of another rule as far as this one's was moved, or back when that is no longer wanted. It is named
     * by this rule's line, its own line, the number it had, and its rule.
     */
    private Folder moved(Folder folder, String boundary) {
        String[] parts = boundary.split(" ", 4);
        if (parts.length < 4
                || !Stream.of(parts)
                        .limit(3)
                        .allMatch(part -> NUMBER.matcher(part).matches())) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("/boundary");
        }
        ConditionLine own = line(parts[0], "/boundary");
        String was = request.getParameter("was." + parts[0]);
        String is = own.sentence() == null
                ? null
                : filled(parts[0] + ".", own.sentence()).values().stream()
                        .findFirst()
                        .orElse(null);
        if (was == null || is == null || !NUMBER.matcher(was).matches()) {
            throw RequestFault.NOT_ON_THE_PAGE.refused("/was." + parts[0]);
        }
        boolean along = given("also").contains(boundary);
        int number = Integer.parseInt(parts[2]) + (along ? Integer.parseInt(is) - Integer.parseInt(was) : 0);
        RuleForm other = RuleForm.of(folder, rule.contents(), parts[3])
                .orElseThrow(() -> RequestFault.NOT_ON_THE_PAGE.refused("/boundary"));
        return numbered(folder, other, Integer.parseInt(parts[1]), Math.max(0, number));
    }

    private static Folder numbered(Folder folder, RuleForm other, int at, int number) {
        return other.conditions().stream()
                .filter(line -> number(line) == at)
                .map(ConditionLine::sentence)
                .filter(Objects::nonNull)
                .findFirst()
                .map(sentence -> {
                    Map<String, String> slots = new LinkedHashMap<>(sentence.slots());
                    slots.replaceAll((name, value) -> String.valueOf(number));
                    RuleEdit edit = new RuleEdit(Map.of(at, slots), Set.of(), null, null);
                    return folder.with(Map.of(other.file(), edit.applied(folder, other)));
                })
                .orElseThrow(() -> RequestFault.NOT_ON_THE_PAGE.refused("/boundary"));
    }

    private List<String> given(String field) {
        String[] values = request.getParameterValues(field);
        return values == null ? List.of() : List.of(values);
    }
}
