package dk.indsatskompas.command.ask;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One citizen as people write it, in YAML or in JSON, which is YAML, too. What is wrong with it is told with its line.
 *
 * @param name what the file is called to whoever reads of its faults
 */
record CitizenFile(String name, ImmutableBytes content) {

    /** Who is asked about, where nobody says. */
    private static final String NOBODY = "ask";

    /** Within the folder that it is read from as if it were a rules file. */
    private static final String FILE = "citizen.yaml";

    /** The question, and the same as it would be sent by a case system. */
    record ReadCitizen(Question question, ImmutableBytes sent) {}

    /**
     * Reads it, and tells what is wrong with it.
     *
     * @param day the day to ask for, whatever the file says; null for the file's own, else today
     * @return empty when something is
     */
    Optional<ReadCitizen> read(Advisor advisor, @Nullable LocalDate day, LocalDate today, Terminal terminal) {
        Language language = terminal.language();
        Problems problems = new Problems();
        Optional<YamlNode> root = YamlNode.read(Folder.of(Map.of(FILE, withoutTabs())), FILE, problems);
        Map<String, @Nullable Object> tree = root.map(CitizenFile::fields).orElse(Map.of());
        problems.sorted().forEach(problem -> terminal.err().println(named(problem.in(language))));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (root.isEmpty()) {
            terminal.err().println(name + "  " + NOTHING.in(language));
            return Optional.empty();
        }
        if (day != null) {
            tree.put("asOf", day.toString());
        }
        tree.putIfAbsent("citizenRef", NOBODY);
        byte[] sent = JsonMapper.shared().writeValueAsBytes(tree);
        try {
            return Optional.of(new ReadCitizen(advisor.read(sent, today), ImmutableBytes.of(sent)));
        } catch (InvalidRequest e) {
            YamlMap map = root.get().map();
            e.faults()
                    .forEach(fault -> terminal.err()
                            .println(named(map.find(fault.pointer()) + "  "
                                    + fault.pointer().replaceFirst("^/", "").replace('/', '.') + ": "
                                    + fault.message().then(fault.hint()).in(language))));
            return Optional.empty();
        }
    }

    private String named(String line) {
        return name + line.substring(FILE.length());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> fields(YamlNode root) {
        root.map();
        Object tree = root.tree();
        return tree instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, @Nullable Object>) map) : Map.of();
    }

    /** JSON may be laid out with tabs, and YAML may not. */
    private byte[] withoutTabs() {
        byte[] bytes = content.toByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ').getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static final Text NOTHING = new Text(
            "Der står intet om en borger, eller filen er ikke gemt som UTF-8.",
            "It says nothing of a citizen, or is not saved as UTF-8.");
}
