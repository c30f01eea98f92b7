package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.publishing.StepHistory;
import dk.indsatskompas.publishing.StepHistory.RulebookState;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.web.http.NotFound;
import dk.indsatskompas.web.http.Parameters;
import dk.indsatskompas.web.rulebooks.RulebookItems.FolderItem;
import dk.indsatskompas.web.rulebooks.RulebookItems.KeptItem;
import dk.indsatskompas.web.rulebooks.RulebookItems.RulebookItem;
import dk.indsatskompas.web.rulebooks.RulebookItems.StepItem;
import dk.indsatskompas.web.signin.EveryRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Rulebooks", description = "The rulebook in force, and those that were before")
@EveryRole
@RestController
@RequestMapping(path = "/v1/rulebooks", produces = MediaType.APPLICATION_JSON_VALUE)
class RulebooksController {

    private final RulebookRegistry rulebooks;
    private final Decisions decisions;
    private final Publishing publishing;
    private final WatchedFolder folder;
    private final Clock clock;

    RulebooksController(
            RulebookRegistry rulebooks, Decisions decisions, Publishing publishing, WatchedFolder folder, Clock clock) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
        this.publishing = publishing;
        this.folder = folder;
        this.clock = clock;
    }

    @Operation(
            operationId = "rulebooks",
            summary = "Every rulebook that is kept",
            description =
                    "Oldest first, each known by the fingerprint of its files, with where it stands: a draft, approved, "
                            + "scheduled, in force, or in force before. They are kept whole for good, so that every answer "
                            + "can be made once more.")
    @GetMapping
    List<KeptItem> all() {
        StepHistory steps = publishing.steps();
        return decisions.rulebooks().stream()
                .map(kept -> KeptItem.of(kept, steps, clock.instant()))
                .toList();
    }

    @Operation(
            operationId = "rulebookInForce",
            summary = "The rulebook in force",
            description =
                    "The rulebook that answers now, known by the fingerprint of its files; or the one that was in "
                            + "force at another time, or will be if nothing more happens.")
    @GetMapping("/in-force")
    RulebookItem inForce(
            @Parameter(description = "At this time, or when this date (in Denmark) began", example = "2026-11-22")
                    @RequestParam(required = false)
                    @Nullable
                    String at) {
        Parameters given = new Parameters(clock.getZone());
        Instant time = given.time("at", at);
        given.refuseIfFaulty();
        if (time == null) {
            return RulebookItem.of(rulebooks.inForce().rulebook(), RulebookState.IN_FORCE);
        }
        return publishing
                .steps()
                .inForceAt(time)
                .flatMap(step -> rulebooks.find(step.fingerprint()))
                .map(advisor -> item(advisor.rulebook()))
                .orElseThrow(NotFound::new);
    }

    @Operation(
            operationId = "rulebookHistory",
            summary = "Every step with a rulebook",
            description = "Newest first: what was submitted, approved, brought into force and rolled back, by whom and "
                    + "when, with what its change log says, and what it changed for how many made-up citizens against the "
                    + "rulebook in force at that moment. Each step is an entry of the log.")
    @GetMapping("/history")
    List<StepItem> history() {
        return StepItem.of(publishing.steps());
    }

    @Operation(
            operationId = "rulebookFolder",
            summary = "The watched rules folder",
            description =
                    "What came of the last change of the rules folder, with all problems. A folder with a problem "
                            + "never comes into force; the last good rulebook goes on.")
    @GetMapping("/folder")
    FolderItem folder() {
        return FolderItem.of(publishing.mode(), folder);
    }

    @Operation(
            operationId = "rulebook",
            summary = "One rulebook",
            description = "A rulebook that is kept, with its files and where it stands.")
    @GetMapping("/{fingerprint:sha256:.+}")
    RulebookItem one(@Parameter(description = "sha256: and 64 hexadecimal digits") @PathVariable String fingerprint) {
        return rulebooks
                .find(fingerprint)
                .map(advisor -> item(advisor.rulebook()))
                .orElseThrow(NotFound::new);
    }

    @Operation(
            operationId = "rulebookFile",
            summary = "One file of a rulebook",
            description = "A file as it was when the rulebook answered, in UTF-8.")
    @GetMapping(path = "/{fingerprint}/files/{*path}", produces = "text/plain;charset=UTF-8")
    byte[] file(
            @Parameter(description = "sha256: and 64 hexadecimal digits") @PathVariable String fingerprint,
            @Parameter(description = "Its path in the rules folder") @PathVariable String path) {
        return decisions
                .rulebook(fingerprint)
                .flatMap(folder -> folder.text(path.substring(1)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(NotFound::new);
    }

    private RulebookItem item(Rulebook rulebook) {
        Optional<RulebookStatus> status = publishing.status(rulebook.fingerprint());
        return RulebookItem.of(rulebook, status.map(RulebookStatus::state).orElse(RulebookState.FORMER));
    }
}
