package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.openapi.OpenApiExamples;
import dk.indsatskompas.web.pages.frame.PageFrame;
import dk.indsatskompas.web.signin.RoleCheck.EveryRole;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows developers of case systems how to ask, by asking. */
@io.swagger.v3.oas.annotations.Hidden
@EveryRole
@RestController
record DevelopersController(RulebookRegistry rulebooks, Clock clock, Environment settings) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @GetMapping("/developers")
    ResponseEntity<byte[]> developers(HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        Advisor advisor = rulebooks.inForce();
        String question = OpenApiExamples.question(advisor.contents());
        return frame.show(
                "web/pages/knowledge/developers.jte",
                new DevelopersPage(
                        frame,
                        ServletUriComponentsBuilder.fromContextPath(request).toUriString(),
                        advisor.rulebook(),
                        question,
                        answer(advisor, question, frame),
                        refused(advisor),
                        isOn("springdoc.api-docs.enabled") && isOn("springdoc.swagger-ui.enabled")));
    }

    private boolean isOn(String setting) {
        return settings.getProperty(setting, Boolean.class, true);
    }

    /** What {@code ?dryRun=true&detail=brief} answers, laid out. */
    private String answer(Advisor advisor, String question, PageFrame frame) {
        AnsweredQuestion answered = advisor.answer(read(advisor, question));
        byte[] brief = AnswerJson.write(
                answered.given(null, clock.instant().truncatedTo(ChronoUnit.MILLIS), frame.language()),
                AnswerDetail.BRIEF);
        return JSON.readTree(brief).toPrettyString();
    }

    private List<InputFault> refused(Advisor advisor) {
        try {
            read(advisor, DevelopersPage.NOT_UNDERSTOOD);
            return List.of();
        } catch (InvalidRequest e) {
            return e.faults();
        }
    }

    private Question read(Advisor advisor, String question) {
        return advisor.read(question.getBytes(StandardCharsets.UTF_8), LocalDate.now(clock));
    }
}
