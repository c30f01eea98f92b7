package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.page.Labels.LabelledSubject;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.scenario.WholeCitizen;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Vocabulary;
import dk.indsatskompas.web.pages.ReportPage;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page is written from: what was said, what is answered to it, and what is worth asking next. */
record TryPage(
        PageFrame frame,
        ReportPage report,
        FilledForm form,
        List<InputFault> faults,
        LocalDate today,
        BegunForm begun) {
    /** So many facts are shown at once; more are folded. */
    static final int FEW = 6;

    /** The citizens to begin with, what was pressed, and what became of recording. */
    record BegunForm(List<WholeCitizen> examples, SentForm sent, Recording recording) {}

    /**
     * Whether the answer is recorded, or can be.
     *
     * @param key with which it is recorded once, however often the button is pressed
     * @param allowed whether what this person asks may be recorded
     * @param id of the decision; null while it is none
     */
    record Recording(UUID key, boolean allowed, @Nullable UUID id, String reference, List<InputFault> faults) {
        static Recording open(Caller caller) {
            return new Recording(UUID.randomUUID(), caller.records(), null, "", List.of());
        }

        static Recording done(Caller caller, UUID id, String reference) {
            return new Recording(UUID.randomUUID(), caller.records(), id, reference, List.of());
        }

        static Recording refused(Caller caller, List<InputFault> faults, String reference) {
            return new Recording(UUID.randomUUID(), caller.records(), null, reference, faults);
        }
    }

    /** The attributes of one subject. */
    record FieldGroup(String label, List<FormField> fields) {}

    PageWriter words() {
        return report.words();
    }

    Advice advice() {
        return report.advice();
    }

    /** What is to be asked next; empty when nothing more would change anything. */
    Optional<FormField> next() {
        return form.toAsk(advice().missingInformation().stream()
                        .map(MissingInformation::attribute)
                        .toList())
                .findFirst()
                .flatMap(vocabulary()::find)
                .map(this::field);
    }

    /** What is told of a question. */
    Optional<MissingInformation> missing(FormField field) {
        return advice().missingInformation().stream()
                .filter(missing -> missing.attribute().equals(field.path()))
                .findFirst();
    }

    /** How many questions can still move something, and were not passed. */
    long left() {
        return form.toAsk(advice().worthAsking().stream()
                        .map(MissingInformation::attribute)
                        .toList())
                .count();
    }

    List<FieldGroup> groups() {
        return words().labels().subjects().stream()
                .map(subject -> new FieldGroup(subject.label(), fields(subject)))
                .toList();
    }

    private List<FormField> fields(LabelledSubject subject) {
        return subject.paths().stream()
                .flatMap(path -> vocabulary().find(path).stream())
                .map(this::field)
                .toList();
    }

    private FormField field(Attribute attribute) {
        return FormField.of(attribute, vocabulary(), today, form.said(attribute.path()), faults);
    }

    /** Whether the question just answered stood alone, so that the next one is read on from. */
    boolean readsOn() {
        return begun.sent().has(SentForm.ANSWER) || begun.sent().has(SentForm.UNDO);
    }

    /** Whether it was to be taken for an answer that nothing was written or ticked. */
    boolean lacksAnAnswer() {
        return SentForm.THIS.equals(begun.sent().one(SentForm.ANSWER))
                && begun.sent().answer().isEmpty();
    }

    private Vocabulary vocabulary() {
        return words().vocabulary().orElseThrow();
    }
}
