package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Undetermined;
import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.MissingInformation.PossibleAnswer;
import dk.indsatskompas.page.Labels.LabelledSubject;
import dk.indsatskompas.page.PageWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was known when the answer was given, and what was not: first what is worth asking. */
record KnownFacts(SentProfile asked, Advice advice, PageWriter words) {

    /** What was sent, by its subjects. */
    List<LabelledSubject> known() {
        return subjects(path -> asked.value(path) != null);
    }

    /** What was sent and this version knows no attribute for. */
    List<String> unheardOf() {
        return asked.paths().stream()
                .filter(path -> !words.labels().isKnown(path))
                .toList();
    }

    List<String> worthAsking() {
        return Stream.concat(
                        advice.missingInformation().stream().map(MissingInformation::attribute),
                        advice.undetermined().stream().flatMap(open -> open.missing().stream()))
                .distinct()
                .toList();
    }

    /** What else was not known, by its subjects. */
    List<LabelledSubject> otherUnknown() {
        List<String> worthAsking = worthAsking();
        return subjects(path -> asked.value(path) == null && !worthAsking.contains(path));
    }

    String question(String path) {
        return told(path)
                .map(missing -> words.say(missing.question()))
                .orElseGet(() -> words.labels().question(path));
    }

    /** What each answer would do, told once for those that do the same. */
    List<String> answers(String path) {
        Map<String, String> byEffect = new LinkedHashMap<>();
        told(path).stream()
                .flatMap(missing -> missing.answers().stream())
                .forEach(answer ->
                        byEffect.merge(effects(answer), words.say(answer.text()), (one, other) -> one + " / " + other));
        return byEffect.isEmpty()
                ? List.of(couldDecide(path))
                : byEffect.entrySet().stream()
                        .map(told -> told.getValue() + ": " + told.getKey())
                        .toList();
    }

    private Optional<MissingInformation> told(String path) {
        return advice.missingInformation().stream()
                .filter(missing -> missing.attribute().equals(path))
                .findFirst();
    }

    private String effects(PossibleAnswer answer) {
        return answer.effects().isEmpty()
                ? words.say("ændrer ikke noget", "changes nothing")
                : words.list(answer.effects().stream().map(Effect::text).toList(), " ");
    }

    /** What an answer would decide; an earlier version did not say how. */
    private String couldDecide(String path) {
        String titles = words.list(
                advice.undetermined().stream()
                        .filter(open -> open.missing().contains(path))
                        .toList(),
                Undetermined::title);
        return titles.isEmpty() ? "" : words.say("Kan afgøre: %s", "Could decide: %s", titles);
    }

    private List<LabelledSubject> subjects(Predicate<String> chosen) {
        return words.labels().subjects().stream()
                .map(subject -> new LabelledSubject(
                        subject.label(), subject.paths().stream().filter(chosen).toList()))
                .filter(subject -> !subject.paths().isEmpty())
                .toList();
    }
}
