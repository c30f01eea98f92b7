package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory;
import dk.indsatskompas.publishing.StepHistory.RulebookState;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.signin.RoleCheck.EveryRole;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rulebooks whole, where each of them stands, and how it came there. */
@EveryRole
@RestController
@RequestMapping(path = "/v1/rulebooks", produces = MediaType.APPLICATION_JSON_VALUE)
record RulebooksController(
        RulebookRegistry registry, Decisions decisions, Publishing publishing, WatchedFolder folder, Clock clock) {
    @GetMapping
    List<RulebookItems.KeptItem> rulebooks() {
        StepHistory steps = publishing.steps();
        return decisions.rulebooks().stream()
                .map(kept -> RulebookItems.KeptItem.of(kept, steps, clock.instant()))
                .toList();
    }

    @GetMapping("/in-force")
    RulebookItems.RulebookItem rulebookInForce(@Parameter(example = "2026-11-22") @RequestParam @Nullable String at) {
        Parameters given = new Parameters(clock.getZone());
        Instant time = given.time("at", at);
        given.refuseIfFaulty();
        if (time == null) {
            return RulebookItems.RulebookItem.of(registry.inForce().rulebook(), RulebookState.IN_FORCE);
        }
        return publishing
                .steps()
                .inForceAt(time)
                .flatMap(step -> registry.find(step.fingerprint()))
                .map(advisor -> item(advisor.rulebook()))
                .orElseThrow(ProblemType.NONE_IN_FORCE.refused());
    }

    @GetMapping("/history")
    List<RulebookItems.StepItem> rulebookHistory() {
        return RulebookItems.StepItem.of(publishing.steps());
    }

    @GetMapping("/folder")
    RulebookItems.FolderItem rulebookFolder() {
        return RulebookItems.FolderItem.of(publishing.mode(), folder);
    }

    @GetMapping("/{fingerprint:(?!check$|rollback$).+}")
    RulebookItems.RulebookItem rulebook(@PathVariable String fingerprint) {
        return registry.find(fingerprint)
                .map(advisor -> item(advisor.rulebook()))
                .orElseThrow(ProblemType.UNKNOWN_RULEBOOK.refused());
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/{fingerprint}/files/{*path}", produces = "text/plain;charset=UTF-8")
    byte[] rulebookFile(@PathVariable String fingerprint, @PathVariable String path) {
        return decisions
                .rulebook(fingerprint)
                .flatMap(folder -> folder.text(path.replaceFirst("^/", "")))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(ProblemType.UNKNOWN_FILE.refused());
    }

    private RulebookItems.RulebookItem item(Rulebook rulebook) {
        Optional<RulebookStatus> status = publishing.status(rulebook.fingerprint());
        return RulebookItems.RulebookItem.of(
                rulebook, status.map(RulebookStatus::state).orElse(RulebookState.FORMER));
    }
}
