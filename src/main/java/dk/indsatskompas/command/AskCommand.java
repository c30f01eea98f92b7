package dk.indsatskompas.command;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.web.pages.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Answers for one citizen. */
@Command(name = "ask", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class AskCommand implements Callable<Integer> {
    /** Who is asked about, where nobody says. */
    private static final String NOBODY = "ask";

    /** Within the folder that it is read from as if it were a rules file. */
    private static final String FILE = "citizen.yaml";

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

    /** The question, and the same as it would be sent by a case system. */
    private record ReadCitizen(Question question, ImmutableBytes sent) {}

    @Override
    public Integer call() throws BrokenRulebook {
        byte[] content = content();
        try (Rulebook rulebook = GivenRules.draft(terminal.folder(folder), draft, terminal)) {
            Advisor advisor = new Advisor(rulebook);
            Optional<ReadCitizen> read = read(advisor, content);
            read.ifPresent(one -> tell(advisor, one));
            return read.isPresent() ? 0 : 1;
        }
    }

    private byte[] content() {
        boolean typed = citizen.toString().equals("-");
        try (InputStream in = typed ? System.in : Files.newInputStream(citizen)) {
            byte[] content = in.readNBytes(Question.LARGEST + 1);
            if (content.length > Question.LARGEST) {
                throw Obstacle.MORE_THAN_A_CITIZEN.cannot();
            }
            return content;
        } catch (IOException e) {
            throw Obstacle.FILE_UNREADABLE.cannot(citizen);
        }
    }

    /**
     * One citizen as people write it, in YAML or in JSON, which is YAML, too; empty when something is wrong with it, which is
     * told with its line.
     */
    private Optional<ReadCitizen> read(Advisor advisor, byte[] content) {
        Problems problems = new Problems();
        Optional<YamlNode> root = YamlNode.read(Folder.of(Map.of(FILE, withoutTabs(content))), FILE, problems);
        Map<String, @Nullable Object> tree = root.map(AskCommand::fields).orElse(Map.of());
        problems.sorted().forEach(problem -> wrong(problem.in(terminal.language())));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (root.isEmpty()) {
            wrong(FILE + "  " + Obstacle.NO_CITIZEN.text().in(terminal.language()));
            return Optional.empty();
        }
        if (asOf != null) {
            tree.put("asOf", asOf.toString());
        }
        tree.putIfAbsent("citizenRef", NOBODY);
        byte[] sent = JsonMapper.shared().writeValueAsBytes(tree);
        try {
            Question question = advisor.read(sent, LocalDate.now(LogOptions.DENMARK));
            return Optional.of(new ReadCitizen(question, ImmutableBytes.of(sent)));
        } catch (InvalidRequest e) {
            YamlMap map = root.get().map();
            e.faults()
                    .forEach(fault -> wrong(map.find(fault.pointer()) + "  "
                            + fault.pointer().replaceFirst("^/", "").replace('/', '.') + ": "
                            + fault.message().then(fault.hint()).in(terminal.language())));
            return Optional.empty();
        }
    }

    /** Tells what is wrong under the name that the file has to whoever reads it. */
    private void wrong(String line) {
        terminal.err().println(citizen + line.substring(FILE.length()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> fields(YamlNode root) {
        root.map();
        Object tree = root.tree();
        return tree instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, @Nullable Object>) map) : Map.of();
    }

    /** JSON may be laid out with tabs, and YAML may not. */
    private static byte[] withoutTabs(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ').getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private void tell(Advisor advisor, ReadCitizen citizen) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Answer answer = advisor.answer(citizen.question()).given(null, now, terminal.language());
        Report report =
                Report.unrecorded(citizen.sent(), answer, advisor.contents()).annexed(annex);
        if (html != null) {
            write(html, report.html().getBytes(StandardCharsets.UTF_8));
        }
        if (pdf != null) {
            write(pdf, report.pdf());
        }
        if (json) {
            terminal.out().println(ReportTerminal.pretty(AnswerJson.write(answer)));
        } else if (html == null && pdf == null) {
            terminal.show("ask", Map.of("answer", answer, "contents", advisor.contents()));
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
