package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.MissingInformation.PossibleAnswer;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.page.Labels.LabelledSubject;
import dk.indsatskompas.page.PageWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known when the answer was given, and what was not: first what is worth asking.
 *
 * @param asked what was sent, by the paths of the profile
 */
public record GivenFacts(Map<String, Object> asked, Advice advice, PageWriter words) {
    private static final List<String> NOT_OF_THE_PROFILE = List.of("citizenRef", "asOf");

    /** What was sent is read as it stands, so that it can be shown even when this version would not take it any more. */
    static GivenFacts of(Report report, PageWriter words) {
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "", JsonMapper.shared().readValue(report.input().toByteArray(), Object.class));
        NOT_OF_THE_PROFILE.forEach(asked::remove);
        return new GivenFacts(asked, report.answer().advice(), words);
    }

    private static void put(Map<String, Object> values, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> put(values, path.isEmpty() ? "" + name : path + "." + name, inner));
        } else if (value != null) {
            values.put(path, value);
        }
    }

    /** What was sent, by its subjects. */
    public List<LabelledSubject> known() {
        return subjects(asked::containsKey);
    }

    /** What was sent and this version knows no attribute for. */
    List<String> unheardOf() {
        return asked.keySet().stream()
                .filter(path -> !words.labels().isKnown(path))
                .toList();
    }

    /** What an answer to would move something: for a record of an earlier version, whatever keeps something undetermined. */
    List<String> worthAsking() {
        return Stream.concat(
                        advice.worthAsking().stream().map(MissingInformation::attribute),
                        advice.missingInformation().isEmpty()
                                ? advice.undetermined().stream().flatMap(open -> open.missing().stream())
                                : Stream.empty())
                .distinct()
                .toList();
    }

    /** What an answer to would only let more be said. */
    List<String> addsDetail() {
        return advice.missingInformation().stream()
                .map(MissingInformation::attribute)
                .filter(path -> !worthAsking().contains(path))
                .toList();
    }

    /** What else was not known. */
    List<String> otherUnknown() {
        List<String> worthAsking = worthAsking();
        List<String> addsDetail = addsDetail();
        return subjects(path -> !asked.containsKey(path) && !worthAsking.contains(path) && !addsDetail.contains(path))
                .stream()
                .flatMap(subject -> subject.paths().stream())
                .toList();
    }

    /** What these attributes are called. */
    public String named(List<String> attributes) {
        return attributes.stream().map(words.labels()::attribute).collect(Collectors.joining("; "));
    }

    /** The values that conditions were tested on, each with its name. */
    public static String told(PageWriter words, List<Reason.Tested> conditions) {
        return conditions.stream()
                .map(tested -> words.fact(tested.attribute(), tested.actual()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The same within a sentence. */
    public static String within(PageWriter words, Stream<Reason.Tested> conditions) {
        return conditions
                .map(tested -> words.factWithin(tested.attribute(), tested.actual()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    String question(String path) {
        return told(path)
                .map(missing -> words.say(missing.question()))
                .orElseGet(() -> words.labels().question(path));
    }

    /** Questions by what their answers decide. */
    Map<List<String>, List<String>> questions() {
        Map<List<String>, List<String>> questions = new LinkedHashMap<>();
        worthAsking()
                .forEach(path -> questions
                        .computeIfAbsent(answers(path), none -> new ArrayList<>())
                        .add(question(path)));
        return questions;
    }

    /** What each answer would do, told once for those that do the same. */
    List<String> answers(String path) {
        if (words.labels().isInPlace(path)) {
            return List.of(words.say(
                    "Det, borgeren allerede har, bliver ikke anbefalet.",
                    "What the citizen already has is not recommended."));
        }
        Map<String, String> byEffect = new LinkedHashMap<>();
        told(path).stream()
                .flatMap(missing -> missing.answers().stream())
                .filter(answer -> answer.effects().stream().anyMatch(Effect::moved))
                .forEach(answer ->
                        byEffect.merge(effects(answer), words.say(answer.text()), (one, other) -> one + " / " + other));
        return byEffect.isEmpty()
                ? List.of(couldDecide(path))
                : byEffect.entrySet().stream()
                        .map(told -> PageWriter.capital(told.getValue()) + ": " + told.getKey())
                        .toList();
    }

    /** Each answer with all that it would do. */
    public List<String> everyAnswer(MissingInformation missing) {
        return missing.answers().stream()
                .map(answer -> PageWriter.capital(words.say(answer.text())) + ": "
                        + (answer.effects().isEmpty()
                                ? words.say("ændrer ikke noget", "changes nothing")
                                : words.list(
                                        answer.effects().stream()
                                                .map(Effect::text)
                                                .toList(),
                                        " ")))
                .toList();
    }

    private Optional<MissingInformation> told(String path) {
        return advice.missingInformation().stream()
                .filter(missing -> missing.attribute().equals(path))
                .findFirst();
    }

    private String effects(PossibleAnswer answer) {
        return words.list(
                answer.effects().stream()
                        .filter(Effect::moved)
                        .map(Effect::text)
                        .toList(),
                " ");
    }

    /** What an answer would decide; an earlier version did not say how. */
    private String couldDecide(String path) {
        String titles = words.list(
                advice.undetermined().stream()
                        .filter(open -> open.missing().contains(path))
                        .toList(),
                open -> open.title().quoted());
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
