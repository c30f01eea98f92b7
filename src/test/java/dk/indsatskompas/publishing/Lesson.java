package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A lesson of {@code rules/README.md}, done step by step as it stands there. An edit names its file in the prose and has a
 * block of the text {@code før} and of the text {@code efter}, or {@code hele} the file; {@code viser} is what the check
 * says then, word for word ({@code …} at its end is more of the same kind), {@code kør} is a command, and {@code spørger} is
 * a citizen to ask of.
 */
public final class Lesson {

    private static final Folder SHIPPED = Folder.of(Path.of("rules"));
    private static final String README = "README.md";
    private static final String CLEAN = "Regelmappen er i orden.";
    private static final String TABLES = "java -jar indsatskompas.jar tables rules/";
    private static final String ACCEPT = "java -jar indsatskompas.jar check rules/ --accept";
    private static final String MORE = "…";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S*)\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("`([\\w/]+\\.(?:dslr|dsl|yaml))`");
    private static final Pattern COPY = Pattern.compile("Kopiér `(\\w+)` til `(\\w+)`");

    private static final Map<Integer, Done> DONE = new ConcurrentHashMap<>();

    private final Map<String, byte[]> files = new TreeMap<>(SHIPPED.files());
    private final List<Folder> checked = new ArrayList<>();
    private String file = "";
    private String before = "";
    private boolean clean;

    /** What the lesson has made of the shipped rules, and every folder that was checked on the way. */
    public record Done(Folder folder, List<Folder> checked) {}

    /** Does it, once. */
    public static Done done(int number) {
        return DONE.computeIfAbsent(number, Lesson::begun);
    }

    private static Done begun(int number) {
        Lesson lesson = new Lesson();
        String text = text(number);
        Matcher block = BLOCK.matcher(text);
        int from = 0;
        while (block.find()) {
            lesson.read(text.substring(from, block.start()));
            lesson.take(block.group(1), block.group(2));
            from = block.end();
        }
        assertThat(lesson.clean).as("the lesson ends clean").isTrue();
        return new Done(lesson.folder(), List.copyOf(lesson.checked));
    }

    /** The text of a lesson. */
    static String text(int number) {
        Matcher lesson = Pattern.compile("(?ms)^### " + number + "\\. .*?(?=^##)")
                .matcher(SHIPPED.text(README).orElseThrow());
        assertThat(lesson.find()).as("lesson " + number).isTrue();
        return lesson.group();
    }

    /** The commands of a lesson that are sent to the service. */
    static List<String> calls(int number) {
        return text(number).lines().filter(line -> line.startsWith("curl ")).toList();
    }

    /** What is asked of a citizen in a lesson. */
    public static String asked(int number) {
        Matcher asked = Pattern.compile("(?ms)^```spørger\\n(.*?)^```$").matcher(text(number));
        assertThat(asked.find()).as("a citizen in lesson " + number).isTrue();
        return asked.group(1);
    }

    private void read(String prose) {
        FILE.matcher(prose).results().forEach(found -> file = found.group(1));
        COPY.matcher(prose).results().forEach(found -> copy(found.group(1), found.group(2)));
    }

    private void copy(String from, String to) {
        try (Stream<Path> paths = Files.list(Path.of("rules", from))) {
            for (Path path : paths.toList()) {
                files.put(to + "/" + path.getFileName(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String kind, String block) {
        switch (kind) {
            case "før" -> before = block;
            case "efter" -> replace(block);
            case "hele" -> write(file, block);
            case "kør" -> run(block.strip());
            case "spørger", "" -> {}
            case "viser" -> check(block);
            default -> throw new AssertionError("A block of an unknown kind: " + kind);
        }
    }

    private void replace(String after) {
        String text = folder().text(file).orElseThrow();
        assertThat(text.split(Pattern.quote(before), -1))
                .as(file + " has exactly once: " + before)
                .hasSize(2);
        write(file, text.replace(before, after));
    }

    private void run(String command) {
        switch (command) {
            case TABLES -> makeTables();
            case ACCEPT -> accept();
            default -> throw new AssertionError("An unknown command: " + command);
        }
    }

    private void makeTables() {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder(), problems);
        assertThat(problems.sorted()).noneMatch(problem -> problem.isOfTheRules());
        write(README, new ReadmeTables(contents).fill(folder().text(README).orElseThrow()));
    }

    private void accept() {
        try {
            write("whole_citizens.yaml", RulesFolder.accepted(folder()));
        } catch (BrokenRulebook e) {
            throw new AssertionError("More than the whole citizens is wrong", e);
        }
    }

    private void check(String expected) {
        List<String> shown = RulesFolder.check(folder()).stream()
                .map(problem -> problem.in(Language.DA))
                .toList();
        checked.add(folder());
        clean = shown.isEmpty();
        List<String> lines = expected.lines().toList();
        int last = lines.size() - 1;
        if (lines.get(last).equals(MORE)) {
            assertThat(shown)
                    .hasSizeGreaterThan(last)
                    .startsWith(lines.subList(0, last).toArray(String[]::new));
        } else {
            assertThat(clean ? List.of(CLEAN) : shown).containsExactlyElementsOf(lines);
        }
    }

    private void write(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        clean = false;
    }

    private Folder folder() {
        return Folder.of(files);
    }
}
