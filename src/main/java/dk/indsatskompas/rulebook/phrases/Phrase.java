package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.vocabulary.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One entry of the phrase book: a sentence with slots, and what it stands for.
 *
 * @param template the sentence without the leading {@code - }; slots as {@code {n}} or {@code "{code}"}
 * @param meaning the right-hand side, with the same slots
 * @param fillsItsMeaning whether the sentence and its meaning have the same slots. Each is for a number,
 *     {@code {n:\d+}}, or in quotes, as the engine's expander understands them too, and stands there once; one number at
 *     most, so that a line can be filled in in one way only
 * @param constraint what its meaning tests, if it is the meaning of a condition
 * @param meansAt the place of the right-hand side
 */
public record Phrase(
        Language language,
        PhrasePart part,
        String template,
        String meaning,
        Pattern pattern,
        boolean fillsItsMeaning,
        Optional<ConstraintTemplate> constraint,
        Place place,
        Place meansAt) {
    public enum PhrasePart {
        SUBJECT,
        CONDITION,
        CONCLUSION
    }

    private static final Pattern PLAIN_SLOT = Pattern.compile("\\{\\w+:\\\\d\\+}|\"\\{\\w+}\"");
    /** What is in a slot has an end, so that a line of beginnings alone is not tried from every one of them to the last. */
    private static final Pattern SLOT = Pattern.compile("(\")?\\{(\\w++)(?::[^}]{0,60}+)?+}(\")?");

    static Phrase of(Language language, PhrasePart part, RuleLine said, RuleLine means) {
        String sentence = said.text();
        String template = SLOT.matcher(sentence)
                .replaceAll(slot -> slot.group(1) == null ? "{" + slot.group(2) + "}" : "\"{" + slot.group(2) + "}\"");
        StringBuilder pattern = new StringBuilder();
        Matcher slot = SLOT.matcher(sentence);
        int end = 0;
        while (slot.find()) {
            pattern.append(Pattern.quote(sentence.substring(end, slot.start())))
                    .append(slot.group(1) == null ? NUMBER : QUOTED);
            end = slot.end();
        }
        pattern.append(Pattern.quote(sentence.substring(end)));
        boolean plain = PLAIN_SLOT.matcher(sentence).replaceAll("").indexOf('{') < 0 && areFew(template);
        return new Phrase(
                language,
                part,
                template,
                means.text(),
                Pattern.compile(pattern.toString()),
                plain && slots(template).equals(slots(means.text())),
                part == PhrasePart.CONDITION ? ConstraintTemplate.parse(means.text()) : Optional.empty(),
                said.place(),
                means.place());
    }

    private static boolean areFew(String template) {
        List<MatchResult> slots = SLOT.matcher(template).results().toList();
        long numbers = slots.stream().filter(slot -> slot.group(1) == null).count();
        return slots(template).size() == slots.size() && numbers <= 1;
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text)
                .results()
                .map(slot -> slot.group(2))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What stands in the sentence, outside its slots, that means something else to the engine's expander. */
    String strangeCharacters() {
        return SLOT.matcher(template).replaceAll("").replaceAll("[^()\\[\\]*+?^$|\\\\{}]", "");
    }

    Optional<Map<String, String>> match(String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Matcher slot = SLOT.matcher(template);
        for (int group = 1; slot.find(); group++) {
            slots.put(slot.group(2), matcher.group(group));
        }
        return Optional.of(slots);
    }

    /** The sentence with its slots filled in. */
    public String say(Map<String, String> slots) {
        return SLOT.matcher(template).replaceAll(slot -> {
            String value = slots.getOrDefault(slot.group(2), slot.group());
            return Matcher.quoteReplacement(slot.group(1) == null ? value : "\"" + value + "\"");
        });
    }

    /** The sentence that means this, if it can; the operands of what is meant are given. */
    Optional<String> saying(ConstraintTemplate meant) {
        return constraint.flatMap(template -> template.slotsFor(meant)).map(this::say);
    }

    /** The sentence with its slots filled in one after the other; open when there are not as many values. */
    String sayWith(List<String> values) {
        Set<String> slots = slots(template);
        if (slots.size() != values.size()) {
            return template;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        slots.forEach(slot -> filled.put(slot, values.get(filled.size())));
        return say(filled);
    }

    boolean clashesWith(Phrase other) {
        return pattern.matcher(other.filled()).matches();
    }

    String filled() {
        return SLOT.matcher(template).replaceAll(slot -> slot.group(1) == null ? "7" : "\"X\"");
    }

    private static final String NUMBER = "(-?\\d[\\d.,]*)";
    private static final String QUOTED = "\"([^\"]*)\"";
}
