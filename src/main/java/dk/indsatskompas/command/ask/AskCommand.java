package dk.indsatskompas.command.ask;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.command.ask.CitizenFile.ReadCitizen;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DraftRules;
import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder.DraftRulebook;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.pages.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Answers for one citizen. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CannotOpen.EXIT,
        description = {
            "Viser, hvad en regelmappe anbefaler én borger. Borgeren skrives i YAML eller JSON som i et eksempel; "
                    + "citizenRef behøves ikke. Intet registreres. Slutter med 0, med 1, når borgeren eller mappen har "
                    + "fejl, og med 2, når en fil ikke kan læses eller skrives.",
            "Shows what a rules folder recommends one citizen. The citizen is written in YAML or JSON as in a scenario; "
                    + "citizenRef is not needed. Nothing is recorded. Exits with 0, with 1 when the citizen or the folder "
                    + "has problems, and with 2 when a file cannot be read or written."
        })
public final class AskCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MAPPE/FOLDER", description = "rules/")
    private Path folder = Path.of("rules");

    @Parameters(
            index = "1",
            paramLabel = "BORGER/CITIZEN",
            description = {
                "filen med borgeren; - er det, der skrives eller sendes ind",
                "the citizen's file; - is what is typed or piped in"
            })
    private Path citizen = Path.of("-");

    @Option(
            names = "--as-of",
            paramLabel = "DATO/DATE",
            description = {
                "dagen, der spørges på; uden valg filens egen eller i dag",
                "the day to ask for; else the file's own, or today"
            })
    private @Nullable LocalDate asOf;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Option(
            names = "--draft",
            description = {
                "svar, også når mappens eksempler eller tabeller ikke passer",
                "answer even if the folder's examples or tables are wrong"
            })
    private boolean draft;

    @Option(
            names = "--json",
            description = {"hele svaret som JSON", "the whole answer as JSON"})
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FIL/FILE",
            description = {"rapporten som en side", "the report as a page"})
    private @Nullable Path html;

    @Option(
            names = "--pdf",
            paramLabel = "FIL/FILE",
            description = {"rapporten til at printe", "the report to print"})
    private @Nullable Path pdf;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            CitizenFile file = file();
            DraftRulebook opened = DraftRules.open(RulesPath.open(folder, spec), draft, err, language);
            try (Rulebook rulebook = opened.rulebook()) {
                Advisor advisor = new Advisor(rulebook);
                LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
                Optional<ReadCitizen> read = file.read(advisor, asOf, today, language, err::println);
                if (read.isEmpty()) {
                    return 1;
                }
                tell(advisor, read.get());
                return 0;
            }
        } catch (BrokenRulebook e) {
            err.println(e.list(language));
            return 1;
        } catch (CannotOpen e) {
            err.println(e.text().in(language));
            return CannotOpen.EXIT;
        }
    }

    private CitizenFile file() {
        boolean typed = citizen.toString().equals("-");
        try (InputStream in = typed ? System.in : Files.newInputStream(citizen)) {
            byte[] content = in.readNBytes(Question.LARGEST + 1);
            if (content.length > Question.LARGEST) {
                throw new CannotOpen(TOO_LARGE);
            }
            return new CitizenFile(typed ? "-" : citizen.toString(), ImmutableBytes.of(content));
        } catch (IOException e) {
            throw new CannotOpen(Text.format(NO_FILE.da(), NO_FILE.en(), citizen));
        }
    }

    private void tell(Advisor advisor, ReadCitizen citizen) {
        Answer answer =
                advisor.answer(citizen.question()).given(null, Instant.now().truncatedTo(ChronoUnit.MILLIS), language);
        Report report =
                Report.unrecorded(citizen.sent(), answer, advisor.rulebook().contents());
        if (html != null) {
            write(html, report.html().getBytes(StandardCharsets.UTF_8));
        }
        if (pdf != null) {
            write(pdf, report.pdf());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().readTree(AnswerJson.write(answer)).toPrettyString());
        } else if (html == null && pdf == null) {
            out.println(new AnswerText(language).of(answer));
        }
        out.flush();
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new CannotOpen(Text.format(NOT_WRITTEN.da(), NOT_WRITTEN.en(), file));
        }
    }

    private static final Text NO_FILE = new Text("Filen %s kan ikke læses.", "The file %s cannot be read.");
    private static final Text NOT_WRITTEN = new Text("Filen %s kan ikke skrives.", "The file %s cannot be written.");
    private static final Text TOO_LARGE =
            new Text("Der står mere i filen end om én borger.", "The file says more than of one citizen.");
}
