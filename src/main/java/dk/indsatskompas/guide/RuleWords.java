package dk.indsatskompas.guide;

import dk.indsatskompas.page.Block.Sentences;
import dk.indsatskompas.page.Block.Sentences.Part;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Conclusion.EvidenceStrength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a rule in its own sentences, in the language of the guide, with what it concludes, rests on and where it stands. */
record RuleWords(GuideContext known) {

    Sentences block(Rule rule) {
        PageWriter words = known.words();
        Map<String, List<Condition>> bySubject = rule.conditions().stream()
                .collect(Collectors.groupingBy(
                        condition -> words.say(condition.subject()), LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        bySubject.forEach((subject, conditions) -> parts.add(new Part(
                subject,
                conditions.stream()
                        .map(condition -> words.say(condition.sentence()))
                        .toList())));
        return new Sentences(
                "rule-" + rule.place().file().replace('/', '-') + "-"
                        + rule.place().line(),
                rule.name(),
                parts,
                words.say(GuideText.THEN, words.say(rule.said())),
                notes(rule));
    }

    private List<String> notes(Rule rule) {
        PageWriter words = known.words();
        List<String> notes = new ArrayList<>();
        String title = known.title(rule.conclusion().id());
        if (!(rule.conclusion() instanceof EvidenceStrength)
                && !title.equals(rule.conclusion().id())) {
            notes.add(words.say(GuideText.ABOUT, title));
        }
        String place = words.say(
                GuideText.RULE_FOUND, rule.place().file(), rule.place().line());
        notes.add(
                rule.basedOn().isEmpty()
                        ? place
                        : words.say(GuideText.RULE_RESTS_ON, known.named(rule.basedOn())) + " · " + place);
        return notes;
    }
}
