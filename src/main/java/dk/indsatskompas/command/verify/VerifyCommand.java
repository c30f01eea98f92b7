package dk.indsatskompas.command.verify;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.command.options.ProgressLine;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.vocabulary.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Walks the log of decisions from the first entry to the last. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CannotOpen.EXIT,
        description = {
            "Gennemgår loggen fra den første post til den sidste og viser den første, der er forkert. Loggen læses kun. "
                    + "Slutter med 0, når loggen er intakt, med 1, når den ikke er, og med 2, når den ikke kan læses.",
            "Walks the log from the first entry to the last, and shows the first that is wrong. The log is only read. "
                    + "Exits with 0 when the log is intact, with 1 when it is not, and with 2 when it cannot be read."
        })
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private LogOptions place = new LogOptions();

    @Option(
            names = "--head",
            paramLabel = "FIL/FILE",
            description = {
                "Et endepunkt, der er gemt fra GET /v1/log/head: Loggen skal stadig have alt, hvad den havde dengang.",
                "A head that was kept from GET /v1/log/head: the log must still have all that it had then."
            })
    private @Nullable Path head;

    @Option(
            names = "--public-key",
            paramLabel = "FIL/FILE",
            description = {
                "Den offentlige nøgle fra GET /v1/log/head, når de hemmelige nøgler ikke er ved hånden. Så efterprøves kæden "
                        + "og underskriften, men ikke det krypterede indhold.",
                "The public key of GET /v1/log/head, when the secret ones are not at hand. Then the chain and the "
                        + "signature are checked, but not the encrypted contents."
            })
    private @Nullable Path publicKey;

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LogOptions.Opened log = place.open()) {
            Verification found = verify(log);
            VerificationReport report = new VerificationReport(found);
            out.println(format == Format.JSON ? report.json() : report.text(language));
            return found.intact() ? 0 : 1;
        } catch (CannotOpen e) {
            spec.commandLine().getErr().println(e.text().in(language));
            return CannotOpen.EXIT;
        }
    }

    private Verification verify(LogOptions.Opened log) {
        LogHead kept = head == null ? null : KeptHead.read(head);
        try {
            ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
            Verification found = publicKey == null
                    ? Decisions.verify(log.source(), place.keys(), kept, progress)
                    : Decisions.verify(log.source(), PublicKeyFile.read(publicKey), kept, progress);
            progress.end();
            return found;
        } catch (StoreUnavailable e) {
            throw CannotOpen.of(e);
        }
    }
}
