package dk.indsatskompas.command;

import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.proof.EntryProof;
import dk.indsatskompas.decisions.proof.GrowthProof;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Walks the log of decisions from the first entry to the last; or checks one entry, or two heads, without the log. */
@Command(name = "verify", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private LogOptions place = new LogOptions();

    @Option(names = "--head", paramLabel = "FIL/FILE")
    private @Nullable Path head;

    @Option(names = "--now", paramLabel = "FIL/FILE")
    private @Nullable Path now;

    @Option(names = "--proof", paramLabel = "FIL/FILE")
    private @Nullable Path proof;

    @Option(names = "--public-key", paramLabel = "FIL/FILE")
    private @Nullable Path publicKey;

    @Mixin
    private ReportTerminal terminal = new ReportTerminal();

    @Override
    public Integer call() {
        LogHead kept = head == null ? null : read(head, LogHead::parse, Obstacle.NO_HEAD);
        if (proof != null) {
            return told(checked(read(proof, EntryProof::parse, Obstacle.NO_PROOF)));
        }
        if (now != null) {
            if (kept == null) {
                throw Obstacle.NO_KEPT_HEAD.cannot();
            }
            return told(grown(kept, now));
        }
        try (LogOptions.Opened log = place.open()) {
            Verification found = verified(log.source(), kept);
            terminal.show(found, "verify", Map.of("found", found, "isAll", head != null));
            return found.intact() ? 0 : 1;
        }
    }

    private Verification verified(DataSource log, @Nullable LogHead kept) {
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            Verifier verifier = publicKey == null
                    ? Verifier.of(place.keys(), Store.asItIs(log))
                    : Verifier.of(key(publicKey), Store.asItIs(log));
            return verifier.verify(kept, progress);
        }
    }

    /** What was found without the log: the head that it leads to, the statement of the entry if it is one, what is wrong. */
    record CheckedProof(
            boolean intact,
            LogHead head,
            @Nullable String statement,
            @Nullable FailureReason wrong) {
        static CheckedProof of(LogHead head, @Nullable String statement, Optional<FailureReason> wrong) {
            return new CheckedProof(wrong.isEmpty(), head, statement, wrong.orElse(null));
        }
    }

    private CheckedProof checked(EntryProof proved) {
        LogHead leadsTo = LogHead.of(proved.checkpoint());
        return CheckedProof.of(leadsTo, proved.statement().text(), proved.wrong(log(leadsTo)));
    }

    /** Two heads of one size need no proof, and none shows that a log has grown to fewer entries. */
    private CheckedProof grown(LogHead kept, Path file) {
        GrowthProof grown = read(file, VerifyCommand::growth, Obstacle.NO_HEAD);
        LogHead later = LogHead.of(grown.checkpoint());
        if (grown.earlier() != kept.size() && later.size() > kept.size()) {
            throw Obstacle.OTHER_SIZE.cannot(file, kept.size());
        }
        return CheckedProof.of(later, null, grown.wrong(kept, log(kept)));
    }

    private static GrowthProof growth(String text) {
        if (text.startsWith("old ")) {
            return GrowthProof.parse(text);
        }
        LogHead head = LogHead.parse(text);
        return new GrowthProof(head.size(), List.of(), head.note());
    }

    private int told(CheckedProof found) {
        Map<String, Object> shown = new HashMap<>(Map.of("found", found));
        terminal.show(found, "proof", shown);
        return found.intact() ? 0 : 1;
    }

    /** The key that is given, or that of the folder, whatever its log is called. */
    private NoteVerifier log(LogHead head) {
        return publicKey == null
                ? NoteVerifier.ofLog(head.origin(), place.keys().signing().publicHalf())
                : key(publicKey);
    }

    private static NoteVerifier key(Path file) {
        return read(file, NoteVerifier::of, Obstacle.NO_PUBLIC_KEY);
    }

    private static <T> T read(Path file, Function<String, T> reading, Obstacle otherwise) {
        try {
            return reading.apply(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw otherwise.cannot(file);
        }
    }
}
