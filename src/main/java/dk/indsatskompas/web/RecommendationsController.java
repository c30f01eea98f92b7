package dk.indsatskompas.web;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a profile and gives the ranked recommendations. */
@Tag(name = "Recommendations", description = "Ask for one citizen")
@RestController
class RecommendationsController {

    /** A whole profile is about two thousand bytes. */
    private static final int LARGEST_BODY = 65_536;

    private final Rulebook rulebook;
    private final Advisor advisor;
    private final Clock clock;

    RecommendationsController(Rulebook rulebook, Advisor advisor, Clock clock) {
        this.rulebook = rulebook;
        this.advisor = advisor;
        this.clock = clock;
    }

    @Operation(
            operationId = "recommend",
            summary = "Ranked recommendations for one citizen",
            description = "Send what is known of the citizen, the contact and the local offers; leave out what is not. "
                    + "Every recommendation of the catalogue comes back in exactly one of recommendations, "
                    + "notRecommended, undetermined and alreadyInPlace, with its whole reasoning.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = ProfileSchema.REQUEST))))
    @PostMapping(
            path = "/v1/recommendations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer recommend(HttpServletRequest request, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Question question = Question.read(body(request), rulebook.contents().codeLists(), today);
        Advice advice = advisor.advise(question.profile());
        return new Answer(
                question.citizenRef(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                question.asOf(),
                Language.of(locale).code(),
                new Answer.By(rulebook.contents().manifest().version(), rulebook.fingerprint()),
                advice);
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new BodyTooLarge();
            }
            return body;
        } catch (IOException e) {
            throw new UnreadableBody(e);
        }
    }
}
