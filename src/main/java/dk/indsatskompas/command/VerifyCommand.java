package dk.indsatskompas.command;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.SigningKey.VerifyingKey;
import dk.indsatskompas.decisions.proof.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the log of decisions from the first entry to the last. */
@Command(name = "verify", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private LogOptions place = new LogOptions();

    @Option(names = "--head", paramLabel = "FIL/FILE")
    private @Nullable Path head;

    @Option(names = "--public-key", paramLabel = "FIL/FILE")
    private @Nullable Path publicKey;

    @Mixin
    private ReportTerminal terminal = new ReportTerminal();

    @Override
    public Integer call() {
        try (LogOptions.Opened log = place.open()) {
            Verification found = verified(log.source());
            terminal.show(found, "verify", Map.of("found", found, "isAll", head != null));
            return found.intact() ? 0 : 1;
        }
    }

    private Verification verified(DataSource log) {
        LogHead kept = head == null ? null : head(head);
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            return publicKey == null
                    ? Decisions.verify(log, place.keys(), kept, progress)
                    : Decisions.verify(log, key(publicKey), kept, progress);
        }
    }

    private static VerifyingKey key(Path file) {
        try {
            return VerifyingKey.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw Obstacle.NO_PUBLIC_KEY.cannot(file);
        }
    }

    /** A head that somebody kept in a file. What else stands there does not matter. */
    private static LogHead head(Path file) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            JsonNode count = json.path("count");
            JsonNode hash = json.path("hash");
            JsonNode signature = json.path("signature");
            if (count.isIntegralNumber() && count.canConvertToLong() && hash.isString() && signature.isString()) {
                return new LogHead(count.asLong(), hash.asString(), signature.asString());
            }
        } catch (IOException | JacksonException e) {
            // Told below: whatever the file is, it is no head.
        }
        throw Obstacle.NO_HEAD.cannot(file);
    }
}
