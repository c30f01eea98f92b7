package dk.indsatskompas.command.ask;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.command.ask.CitizenFile.ReadCitizen;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DateOptions;
import dk.indsatskompas.command.options.GivenRules;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.Obstacle;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.web.pages.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers for one citizen. */
@Command(name = "ask", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class AskCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Parameters(index = "1", paramLabel = "BORGER/CITIZEN")
    private Path citizen = Path.of("-");

    @Option(names = "--as-of", paramLabel = "DATO/DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FIL/FILE")
    private @Nullable Path html;

    @Option(names = "--pdf", paramLabel = "FIL/FILE")
    private @Nullable Path pdf;

    @Option(names = "--annex")
    private boolean annex;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws BrokenRulebook {
        CitizenFile file = file();
        try (Rulebook rulebook = GivenRules.draft(terminal.folder(folder), draft, terminal)) {
            Advisor advisor = new Advisor(rulebook);
            Optional<ReadCitizen> read = file.read(advisor, asOf, LocalDate.now(DateOptions.DENMARK), terminal);
            read.ifPresent(one -> tell(advisor, one));
            return read.isPresent() ? 0 : 1;
        }
    }

    private CitizenFile file() {
        boolean typed = citizen.toString().equals("-");
        try (InputStream in = typed ? System.in : Files.newInputStream(citizen)) {
            byte[] content = in.readNBytes(Question.LARGEST + 1);
            if (content.length > Question.LARGEST) {
                throw Obstacle.MORE_THAN_A_CITIZEN.cannot();
            }
            return new CitizenFile(citizen.toString(), ImmutableBytes.handedOver(content));
        } catch (IOException e) {
            throw Obstacle.FILE_UNREADABLE.cannot(citizen);
        }
    }

    private void tell(Advisor advisor, ReadCitizen citizen) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Answer answer = advisor.answer(citizen.question()).given(null, now, terminal.language());
        Report report = Report.unrecorded(
                        citizen.sent(), answer, advisor.rulebook().contents())
                .annexed(annex);
        if (html != null) {
            write(html, report.html().getBytes(StandardCharsets.UTF_8));
        }
        if (pdf != null) {
            write(pdf, report.pdf());
        }
        if (json) {
            terminal.out().println(JsonOutput.pretty(AnswerJson.write(answer)));
        } else if (html == null && pdf == null) {
            terminal.show("ask/answer", Map.of("answer", answer));
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw Obstacle.FILE_UNWRITABLE.cannot(file);
        }
    }
}
