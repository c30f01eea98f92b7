package dk.indsatskompas.web.pages.attempt;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.Receipt;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.operations.Counting;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Vocabulary;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.pages.Report;
import dk.indsatskompas.web.pages.ReportPage;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a citizen, one question at a time, and shows the ranking so far. Nothing is recorded until that is asked for. */
@Hidden
@RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER})
@RestController
record TryController(
        RulebookRegistry rulebooks, ExampleCitizens examples, Decisions decisions, Counting counting, Clock clock) {
    private static final String WHOLE = "web/pages/attempt/attempt.jte";
    private static final String PARTS = "web/pages/attempt/parts.jte";

    /** Stands for the citizen while nobody is recorded. */
    private static final String NOBODY = "-";

    @GetMapping("/")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        return frame.show(
                WHOLE, page(frame, Caller.of(request), rulebooks.inForce(), FilledForm.EMPTY, SentForm.NOTHING));
    }

    @FormCheck.AnyFields
    @PostMapping(path = "/", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> answer(@RequestHeader("HX-Request") @Nullable String part, HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        Advisor advisor = rulebooks.inForce();
        SentForm sent = SentForm.of(request, advisor.contents().vocabulary());
        TryPage page = page(frame, Caller.of(request), advisor, form(sent, advisor), sent);
        return frame.show(part == null ? WHOLE : PARTS, page);
    }

    private FilledForm form(SentForm sent, Advisor advisor) {
        if (sent.has(SentForm.CLEAR)) {
            return FilledForm.EMPTY;
        }
        return sent.has(SentForm.LOAD)
                ? examples.named(advisor, sent.one(SentForm.EXAMPLE))
                        .map(citizen -> FilledForm.of(citizen.profile()))
                        .orElseThrow(() -> RequestFault.NO_ID.refused("form:" + SentForm.EXAMPLE))
                : FilledForm.of(sent, advisor.contents().vocabulary());
    }

    private TryPage page(PageFrame frame, Caller caller, Advisor advisor, FilledForm form, SentForm sent) {
        Vocabulary vocabulary = advisor.contents().vocabulary();
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<InputFault> faults = List.of();
        byte[] body = form.body(vocabulary, NOBODY);
        AnsweredQuestion answered;
        try {
            answered = advisor.answer(advisor.read(body, today));
        } catch (InvalidRequest e) {
            faults = e.faults();
            body = form.without(faults, vocabulary).body(vocabulary, NOBODY);
            answered = advisor.answer(advisor.read(body, today));
        }
        TryPage.Recording recording;
        if (sent.has(SentForm.RECORD) && faults.isEmpty()) {
            recording = record(frame, caller, advisor, form, sent);
        } else {
            recording = TryPage.Recording.open(caller);
            counting.answered(Counting.AnswerWay.DRY_RUN, answered);
        }
        Report report = Report.unrecorded(
                ImmutableBytes.of(body), answered.given(null, now, frame.language()), advisor.contents());
        return new TryPage(
                frame,
                ReportPage.of(report),
                form,
                faults,
                today,
                new TryPage.BegunForm(examples.of(advisor), sent, recording));
    }

    /** Records what is filled in, as if a case system had sent it: once for each page that it is pressed on. */
    private TryPage.Recording record(PageFrame frame, Caller caller, Advisor advisor, FilledForm form, SentForm sent) {
        caller.asking(false);
        String reference = Objects.requireNonNullElse(sent.one(SentForm.REFERENCE), "");
        byte[] body = form.body(advisor.contents().vocabulary(), reference);
        try {
            AnsweredQuestion answered = advisor.answer(advisor.read(body, LocalDate.now(clock)));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            RecordedAnswer recorded = AnswerRecord.of(answered, Decisions.newId(), now, frame.language());
            ImmutableBytes sentBody = ImmutableBytes.of(body);
            IdempotencyKey once = new IdempotencyKey("page-" + key(sent), sentBody.sha256());
            Receipt receipt = decisions.record(new RecordedRequest(caller.name(), reference, once, sentBody), recorded);
            if (!receipt.repeated()) {
                counting.answered(Counting.AnswerWay.RECORDED, answered);
            }
            return TryPage.Recording.done(caller, receipt.entry().id(), reference);
        } catch (InvalidRequest e) {
            return TryPage.Recording.refused(caller, e.faults(), reference);
        }
    }

    /** What the page was given to press the button with; of something else, a new one. */
    private static UUID key(SentForm sent) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(sent.one(SentForm.RECORD), ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
