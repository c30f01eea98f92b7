package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.replay.LatestQuestions;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.http.WholeBody;
import dk.indsatskompas.web.openapi.Bodies;
import dk.indsatskompas.web.pages.ImpactPage;
import dk.indsatskompas.web.pages.PageFormat;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what another rulebook would recommend otherwise than the one in force, and to whom. */
@RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
@RestController
class ImpactController {
    private static final long MOST = 100_000;
    private static final int LARGEST = 32 << 20;
    private static final String SYNTHETIC = "synthetic";
    private static final String RECORDED = "recorded";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final RulebookRegistry rulebooks;
    private final Decisions decisions;
    private final Clock clock;

    /** It takes all cores for some seconds, and case systems wait meanwhile. */
    private final Semaphore free = new Semaphore(1);

    ImpactController(RulebookRegistry rulebooks, Decisions decisions, Clock clock) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Bodies.AnswersImpact
    @GetMapping(
            path = "/v1/rulebooks/{fingerprint}/impact",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<Object> impact(
            @PathVariable String fingerprint,
            @Parameter(schema = @Schema(allowableValues = {SYNTHETIC, RECORDED})) @RequestParam @Nullable
                    String population,
            @RequestParam @Nullable String size,
            @RequestParam @Nullable String seed,
            @RequestParam @Nullable String asOf,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            Locale locale) {
        Parameters given = new Parameters(clock.getZone());
        String from = given.oneOf("population", population, List.of(SYNTHETIC, RECORDED));
        Long most = given.number("size", size, 1, MOST);
        Long drawn = given.number("seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        LocalDate date = given.day("asOf", asOf, clock);
        if (RECORDED.equals(from)) {
            given.refuse("seed", seed, RequestFault.ONLY_MADE_UP);
            given.refuse("asOf", asOf, RequestFault.ONLY_MADE_UP);
        }
        given.refuseIfFaulty();
        RulebookPair sides = sides(fingerprint);
        long citizens = Objects.requireNonNullElse(most, (long) SyntheticPopulation.SIZE);
        Impact impact = RECORDED.equals(from)
                ? alone(sides, LatestQuestions.of(decisions, citizens)).withoutExamples()
                : alone(
                        sides,
                        SyntheticPopulation.population(sides, Objects.requireNonNullElse(drawn, 1L), citizens, date));
        return answer(impact.from(date, sides), accept, locale, sides);
    }

    @Bodies.TakesLines
    @Bodies.AnswersImpact
    @PostMapping(
            path = "/v1/rulebooks/{fingerprint}/impact",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, Bodies.JSONL, Bodies.NDJSON},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<Object> impactOfGiven(
            @PathVariable String fingerprint,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            HttpServletRequest request,
            Locale locale) {
        RulebookPair sides = sides(fingerprint);
        // Read before others have to wait: who sends slowly holds up nobody else.
        InputStream lines = new ByteArrayInputStream(lines(request));
        LocalDate today = LocalDate.now(clock);
        Impact impact = alone(sides, Population.sent(lines, today));
        return answer(impact.from(today, sides), accept, locale, sides);
    }

    private static byte[] lines(HttpServletRequest request) {
        byte[] lines = WholeBody.of(request, LARGEST, ProblemType.POPULATION_TOO_LARGE);
        long count =
                IntStream.range(0, lines.length).filter(i -> lines[i] == '\n').count();
        if (count > MOST) {
            throw new RefusedRequest(ProblemType.POPULATION_TOO_LARGE);
        }
        return lines;
    }

    private RulebookPair sides(String fingerprint) {
        return new RulebookPair(
                rulebooks.inForce(), rulebooks.find(fingerprint).orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused()));
    }

    private static ResponseEntity<Object> answer(
            Impact impact, @Nullable String accept, Locale locale, RulebookPair sides) {
        if (!isPageWanted(accept)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .body(impact);
        }
        Language language = Language.of(locale);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .headers(headers -> PageFormat.confine(headers, language, ImpactPage.CONTENT_SECURITY_POLICY))
                .body(ImpactPage.html(impact, language, sides));
    }

    /** What a browser likes best. Who takes anything is a program. */
    private static boolean isPageWanted(@Nullable String accept) {
        return PageFormat.liked(accept)
                .filter(liked -> liked.includes(MediaType.APPLICATION_JSON) || liked.includes(MediaType.TEXT_HTML))
                .findFirst()
                .filter(liked -> !liked.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    private Impact alone(RulebookPair sides, Population population) {
        if (!free.tryAcquire()) {
            throw new RefusedRequest(ProblemType.BUSY, RETRY_AFTER);
        }
        try {
            return Impact.of(sides, population, asked -> {});
        } finally {
            free.release();
        }
    }
}
