package dk.indsatskompas.web.decisions;

import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.JsonTree;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.RequestFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads feedback from a body, and finds every fault in it. */
record FeedbackBody(Map<String, @Nullable Object> tree, List<InputFault> faults) {
    record FeedbackRequest(
            String recommendation,
            Reaction outcome,
            String reasonCode,
            @Nullable String secondCode,
            String by) {}

    private static final List<String> FIELDS = List.of("recommendation", "outcome", "reasonCode", "secondCode", "by");

    /** The feedback on an answer in a body, by the codes of today; {@link InvalidRequest} with every fault in it. */
    static Feedback read(byte[] body, Answer answer, CodeLists lists, LocalDate today) {
        List<InputFault> faults = new ArrayList<>();
        Map<String, @Nullable Object> tree = JsonTree.read(body, FIELDS, faults);
        Feedback read = new FeedbackBody(tree, faults).read(answer, lists, today);
        InvalidRequest.ifAny(faults);
        return read;
    }

    private Feedback read(Answer answer, CodeLists lists, LocalDate today) {
        List<String> reasons = lists.get(CodeLists.FEEDBACK_REASON).inForce(today);
        String recommendation = required(
                "recommendation",
                answer.advice().recommendations().stream().map(Recommended::id).toList());
        String outcome = required(
                "outcome", Arrays.stream(Reaction.values()).map(Reaction::name).toList());
        String reason = required("reasonCode", reasons);
        String second = optional("secondCode", reasons);
        if (!reason.isEmpty() && reason.equals(second)) {
            faults.add(RequestFault.REASON_REPEATED.at("/secondCode"));
        }
        String by = required("by", lists.get(CodeLists.FEEDBACK_BY).inForce(today));
        Reaction reaction = outcome.isEmpty() ? Reaction.ACCEPTED : Reaction.valueOf(outcome);
        return new Feedback(recommendation, reaction, reason, second, by, rules(answer, recommendation));
    }

    /** The rules that had recommended it, as the answer says. */
    private static List<String> rules(Answer answer, String recommendation) {
        return answer.advice().recommended(recommendation).stream()
                .flatMap(recommended -> recommended.reasons().stream())
                .map(Reason::rule)
                .toList();
    }

    /** The value, or nothing when it is at fault. */
    private String required(String name, List<String> choices) {
        if (tree.get(name) == null) {
            faults.add(RequestFault.MISSING_FIELD.at("/" + name, String.join(", ", choices)));
            return "";
        }
        String value = optional(name, choices);
        return value == null ? "" : value;
    }

    private @Nullable String optional(String name, List<String> choices) {
        Object value = tree.get(name);
        if (value == null || (value instanceof String text && choices.contains(text))) {
            return (String) value;
        }
        String text = value instanceof String given ? given : "";
        Text possible = RequestFault.NO_CODE.hint(String.join(", ", choices));
        faults.add(RequestFault.NO_CODE.at("/" + name, text, choices, possible));
        return null;
    }
}
