package dk.indsatskompas.web;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rulebooks that answer, and those that ever did, whole. */
@Tag(name = "Rulebooks", description = "The rulebook in force, and those that were before")
@RestController
@RequestMapping(path = "/v1/rulebooks", produces = MediaType.APPLICATION_JSON_VALUE)
class RulebooksController {

    private final Rulebooks rulebooks;
    private final Decisions decisions;

    RulebooksController(Rulebooks rulebooks, Decisions decisions) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
    }

    /**
     * A rulebook that answers, or did.
     *
     * @param keptSince when it was first kept, before its first answer
     * @param keptBy the entry of the log that records it
     */
    record KeptItem(String fingerprint, boolean inForce, Instant keptSince, UUID keptBy, String self) {}

    /** A rulebook with its files. */
    record RulebookItem(String version, String fingerprint, boolean inForce, Text steward, List<FileItem> files) {}

    /** One file of a rulebook. */
    record FileItem(String path, long bytes, String self) {}

    @Operation(
            operationId = "rulebooks",
            summary = "Every rulebook that ever answered",
            description =
                    "Oldest first, each known by the fingerprint of its files. They are kept whole for good, so that "
                            + "every answer can be made once more.")
    @GetMapping
    List<KeptItem> all() {
        return decisions.rulebooks().stream().map(this::item).toList();
    }

    @Operation(
            operationId = "rulebookInForce",
            summary = "The rulebook in force",
            description = "The rulebook that answers now, known by the fingerprint of its files.")
    @GetMapping("/in-force")
    RulebookItem inForce() {
        return item(rulebooks.inForce().rulebook());
    }

    @Operation(
            operationId = "rulebook",
            summary = "One rulebook",
            description = "A rulebook that answers or ever did, with its files.")
    @GetMapping("/{fingerprint}")
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
            @Parameter(description = "Its path in the rules folder", example = "mentor_2012/rules.dslr") @PathVariable
                    String path) {
        return decisions
                .rulebook(fingerprint)
                .flatMap(folder -> folder.text(path.substring(1)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(NotFound::new);
    }

    private KeptItem item(KeptRulebook kept) {
        return new KeptItem(
                kept.fingerprint(),
                isInForce(kept.fingerprint()),
                kept.since(),
                kept.entry(),
                self(kept.fingerprint()));
    }

    private RulebookItem item(Rulebook rulebook) {
        Folder folder = rulebook.folder();
        return new RulebookItem(
                rulebook.contents().manifest().version(),
                rulebook.fingerprint(),
                isInForce(rulebook.fingerprint()),
                rulebook.contents().manifest().steward(),
                folder.files().entrySet().stream()
                        .map(file -> new FileItem(
                                file.getKey(),
                                file.getValue().length,
                                self(rulebook.fingerprint()) + "/files/" + file.getKey()))
                        .toList());
    }

    private boolean isInForce(String fingerprint) {
        return rulebooks.inForce().rulebook().fingerprint().equals(fingerprint);
    }

    private static String self(String fingerprint) {
        return "/v1/rulebooks/" + fingerprint;
    }
}
