package dk.indsatskompas.web;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LatestQuestions;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Sides;
import dk.indsatskompas.impact.Synthetic;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.report.ImpactPages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what another rulebook would recommend otherwise than the one in force, and to whom. */
@Tag(name = "Rulebooks")
@AllowedTo({Role.POLICY, Role.APPROVER})
@RestController
class ImpactController {

    private static final long MOST = 100_000;
    private static final String SYNTHETIC = "synthetic";
    private static final String RECORDED = "recorded";

    private final Rulebooks rulebooks;
    private final Decisions decisions;
    private final Clock clock;

    /** It takes all cores for some seconds, and case systems wait meanwhile. */
    private final Semaphore free = new Semaphore(1);

    ImpactController(Rulebooks rulebooks, Decisions decisions, Clock clock) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** About whom is asked. */
    private record Wanted(boolean recorded, long size, long seed, LocalDate asOf) {}

    @Operation(
            operationId = "impact",
            summary = "What a rulebook would change, and for whom",
            description =
                    "Asks the rulebook and the one in force about many citizens, and counts for each recommendation "
                            + "who gains it, loses it or sees another order, in which groups, and by which rule and changed condition; "
                            + "with up to ten example citizens for each kind of change. The citizens are made up so as to try every "
                            + "threshold, and their shares say nothing of real citizens; or they are those recently asked about, of "
                            + "whom none is shown. Nothing is recorded. One at a time is worked out. A browser gets it as a page.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Impact.class)),
                                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
                            }))
    @GetMapping(
            path = "/v1/rulebooks/{fingerprint}/impact",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<Object> impact(
            @Parameter(description = "sha256: and 64 hexadecimal digits") @PathVariable String fingerprint,
            @Parameter(
                            description =
                                    "synthetic (when left out) for made-up citizens, recorded for those last asked about",
                            schema = @Schema(allowableValues = {SYNTHETIC, RECORDED}))
                    @RequestParam(required = false)
                    @Nullable
                    String population,
            @Parameter(description = "How many citizens, 1 to 100,000; 10,000 when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String size,
            @Parameter(description = "A whole number that made-up citizens are drawn from; 1 when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String seed,
            @Parameter(description = "The date that made-up citizens are asked for; today when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Locale locale) {
        Parameters given = new Parameters(clock.getZone());
        String from = given.oneOf("population", population, List.of(SYNTHETIC, RECORDED));
        Long most = given.number("size", size, 1, MOST);
        Long drawn = given.number("seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        Instant day = given.time("asOf", asOf);
        given.refuseIfFaulty();
        Sides sides = new Sides(rulebooks.inForce(), rulebooks.find(fingerprint).orElseThrow(NotFound::new));
        Impact impact = alone(
                sides,
                new Wanted(
                        RECORDED.equals(from),
                        Objects.requireNonNullElse(most, (long) Synthetic.SIZE),
                        Objects.requireNonNullElse(drawn, 1L),
                        day == null ? LocalDate.now(clock) : LocalDate.ofInstant(day, clock.getZone())));
        return isPageWanted(accept)
                ? page(impact, Language.of(locale), sides)
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .body(impact);
    }

    /** What a browser likes best. Who takes anything is a program. */
    private static boolean isPageWanted(@Nullable String accept) {
        return PageFormat.liked(accept)
                .filter(liked -> liked.includes(MediaType.APPLICATION_JSON) || liked.includes(MediaType.TEXT_HTML))
                .findFirst()
                .filter(liked -> !liked.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    private static ResponseEntity<Object> page(Impact impact, Language language, Sides sides) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .headers(headers -> PageFormat.confine(headers, language, ImpactPages.CONTENT_SECURITY_POLICY))
                .body(ImpactPages.html(
                        impact, language, sides.after().rulebook().contents().codeLists()));
    }

    private Impact alone(Sides sides, Wanted wanted) {
        if (!free.tryAcquire()) {
            throw new Busy();
        }
        try {
            return wanted.recorded()
                    ? Impact.of(sides, LatestQuestions.of(decisions, wanted.size()), asked -> {})
                            .withoutExamples()
                    : Impact.of(
                            sides,
                            Synthetic.population(sides, wanted.seed(), wanted.size(), wanted.asOf()),
                            asked -> {});
        } finally {
            free.release();
        }
    }
}
