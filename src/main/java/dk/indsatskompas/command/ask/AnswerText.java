package dk.indsatskompas.command.ask;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.DeliveryStatus;
import dk.indsatskompas.advice.DeliveryStatus.ConditionStatus;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The advice for one citizen, for somebody at a screen. */
final class AnswerText {

    private static final int WIDTH = 100;

    private static final Map<ConditionStatus, Text> STATUS = Map.of(
            ConditionStatus.MET, new Text("opfyldt", "met"),
            ConditionStatus.NOT_MET, new Text("ikke opfyldt", "not met"),
            ConditionStatus.UNKNOWN, new Text("ikke oplyst", "not known"));

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    AnswerText(Language language) {
        this.language = language;
    }

    String of(Answer answer) {
        say(
                "Svar pr. %s efter regelbog %s",
                "Answer for %s by rulebook %s", answer.asOf(), answer.rulebook().version());
        Advice advice = answer.advice();
        if (advice.recommendations().isEmpty()) {
            lines.add("");
            say("Intet anbefales på det, der er oplyst.", "Nothing is recommended from what is known.");
        }
        advice.recommendations().forEach(this::recommended);
        list(
                new Text("Kan ikke afgøres endnu", "Cannot be determined yet"),
                advice.undetermined().stream()
                        .map(one -> one.title()
                                .then(Text.format("(mangler %s)", "(missing: %s)", String.join(", ", one.missing())))));
        list(
                new Text("Værd at spørge om", "Worth asking"),
                advice.missingInformation().stream().map(one -> one.question()));
        list(
                new Text("Har allerede", "Already in place"),
                advice.alreadyInPlace().stream().map(Advice.AlreadyInPlace::title));
        list(
                new Text("Anbefales ikke", "Not recommended"),
                advice.notRecommended().stream().map(Advice.NotRecommended::title));
        list(new Text("Bemærk", "Note"), advice.remarks().stream().map(Advice.Remark::text));
        list(new Text("Forbehold", "Caveats"), advice.caveats().stream().map(caveat -> caveat.text()));
        return String.join(System.lineSeparator(), lines);
    }

    private void recommended(Recommended one) {
        lines.add("");
        lines.add(one.rank() + ". " + one.identity().title().in(language) + " – "
                + one.evidence().label().in(language));
        text("   ", one.identity().description().in(language));
        field("Fordi", "Because", one.reasons().stream().map(this::because));
        field(
                "Effekt",
                "Effect",
                one.grounds().expectedEffects().stream()
                        .map(effect -> effect.text().in(language)));
        field(
                "Grundlag",
                "Basis",
                one.grounds().basis().stream().map(basis -> basis.text().in(language)));
        field(
                "Betingelser",
                "Conditions",
                one.grounds().deliveryConditions().stream().map(this::condition));
        field(
                "Obs",
                "Caution",
                one.grounds().cautions().stream().map(caution -> caution.text().in(language)));
    }

    private String because(Reason reason) {
        return reason.conditions().stream()
                        .map(condition -> condition.text().in(language))
                        .collect(Collectors.joining("; ", "", ". "))
                + "(" + reason.file() + ":" + reason.line() + ")";
    }

    private String condition(DeliveryStatus status) {
        return status.text().in(language) + " → "
                + STATUS.getOrDefault(status.status(), Text.same("")).in(language);
    }

    private void field(String da, String en, Stream<String> values) {
        String name = "   " + new Text(da, en).in(language) + ": ";
        values.forEach(value -> text(name, value));
    }

    private void list(Text name, Stream<Text> values) {
        List<Text> all = values.toList();
        if (!all.isEmpty()) {
            lines.add("");
            lines.add(name.in(language) + ":");
            all.forEach(one -> text("  - ", one.in(language)));
        }
    }

    /** Broken into lines that fit, the later ones under the first. */
    private void text(String begin, String text) {
        StringBuilder line = new StringBuilder(begin);
        boolean first = true;
        for (String word : List.of(text.split(" ", -1))) {
            if (!first && line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(begin.length()));
            }
            line.append(word).append(' ');
            first = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    private void say(String da, String en, Object... arguments) {
        lines.add(Text.format(da, en, arguments).in(language));
    }
}
