package dk.indsatskompas.rulebook.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.Phrase;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.phrases.PhraseBookReader;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultDSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/**
 * Whether Drools' own expander and parser, which run nothing, find the same rules in the same files as we do. Nothing is made
 * of what they find: it is held against what we read, and a difference is a problem at its rule.
 */
public final class DroolsReading {
    /** The expander's expressions take long over many of them, and nothing is said by them. */
    private static final Pattern BLANK_LINES = Pattern.compile("\n(?:[ \t]*+\n)++");

    private static final Pattern RULE = Pattern.compile("(?m)(?=^[ \\t]*+rule\\b)");

    /** Of a folder that was edited, nearly all files are as they were. Nobody changes a tree. */
    private static final Cache<DroolsInput, List<RuleDescr>> READ_LATELY =
            Caffeine.newBuilder().softValues().maximumSize(64).build();

    private final Folder folder;
    private final Contents contents;
    private final Problems problems;
    private final Map<Phrase, DSLMappingEntry> entries = new HashMap<>();
    private final Set<Language> read = EnumSet.noneOf(Language.class);

    /**
     * All that decides how Drools reads a file of rules.
     *
     * @param phrases the lines of the phrase book in the file's language
     * @param templates those of its phrases that we read
     */
    private record DroolsInput(Language language, String phrases, List<String> templates, String rules) {}

    public DroolsReading(Folder folder, Contents contents, Problems problems) {
        this.folder = folder;
        this.contents = contents;
        this.problems = problems;
    }

    public void compare() {
        contents.allWritten()
                .sorted(Comparator.comparing(Rule::place))
                .collect(Collectors.groupingBy(Rule::folder, TreeMap::new, Collectors.toList()))
                .forEach(this::compare);
    }

    private void compare(String folderName, List<Rule> rules) {
        List<RuleDescr> trees = trees(folderName);
        for (Rule rule : rules) {
            CheckStopped.ifInterrupted();
            if (trees.stream().noneMatch(tree -> DroolsRule.says(tree, rule))) {
                differs(rule);
            }
        }
        if (trees.size() > rules.size()) {
            differs(rules.get(rules.size() - 1));
        }
    }

    private void differs(Rule rule) {
        problems.add(rule.place(), ProblemCode.READ_DIFFERENTLY, rule.name());
    }

    private List<RuleDescr> trees(String folderName) {
        String rules = folder.text(RuleFile.path(folderName)).orElse("");
        Language language =
                RuleFile.read(RuleFile.path(folderName), rules, new Problems()).language();
        List<Phrase> phrases = contents.phrases().phrases().stream()
                .filter(phrase -> phrase.language() == language)
                .toList();
        String lines = folder.text(PhraseBookReader.file(language))
                .orElse("")
                .lines()
                .filter(PhraseBookReader::isEntry)
                .collect(Collectors.joining("\n", "", "\n"));
        DroolsInput text = new DroolsInput(
                language, lines, phrases.stream().map(Phrase::template).toList(), rules);
        List<RuleDescr> known = READ_LATELY.getIfPresent(text);
        if (known != null) {
            return known;
        }
        if (read.add(language)) {
            readPhrases(lines, phrases);
        }
        List<RuleDescr> trees = parsed(expanded(language, rules));
        READ_LATELY.put(text, trees);
        return trees;
    }

    /** The entries of the phrase book as the expander takes them; there are none for a book that it reads differently. */
    private void readPhrases(String lines, List<Phrase> phrases) {
        DSLTokenizedMappingFile book = new DSLTokenizedMappingFile();
        try {
            book.parseAndLoad(new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException("A string is always readable", e);
        }
        List<DSLMappingEntry> all = book.getMapping().getEntries();
        for (int i = 0; i < phrases.size() && all.size() == phrases.size(); i++) {
            entries.put(phrases.get(i), all.get(i));
        }
    }

    /** The file with its sentences replaced, rule by rule: the expander tries each phrase it is given on every line. */
    private String expanded(Language language, String rules) {
        String plain = BLANK_LINES.matcher(RuleFile.plain(rules)).replaceAll("\n");
        return RULE.splitAsStream(new DefaultExpander().expand(plain))
                .map(rule -> {
                    CheckStopped.ifInterrupted();
                    return expander(rule, language).expand(rule);
                })
                .collect(Collectors.joining("\n"));
    }

    private DefaultExpander expander(String rule, Language language) {
        DefaultDSLMapping mapping = new DefaultDSLMapping();
        // It replaces parts of lines too: "er i job" would spoil "er i job nu", came it first.
        rule.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .flatMap(line -> Stream.of(PhrasePart.values()).flatMap(part -> entry(language, part, line).stream()))
                .distinct()
                .sorted(Comparator.comparing(
                                (DSLMappingEntry entry) -> entry.getMappingKey().length())
                        .reversed())
                .forEach(mapping::addEntry);
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(mapping);
        return expander;
    }

    private Optional<DSLMappingEntry> entry(Language language, PhrasePart part, String line) {
        return contents.phrases()
                .understand(language, part, part == PhrasePart.CONDITION ? line.replaceFirst("^- ?", "") : line)
                .map(UnderstoodSentence::phrase)
                .map(entries::get);
    }

    /** None when it finds anything else, too. */
    private static List<RuleDescr> parsed(String drl) {
        try {
            DrlParser parser = new DrlParser();
            PackageDescr found = parser.parse(false, drl);
            return found == null || parser.hasErrors() || !DroolsRule.areAll(found) ? List.of() : found.getRules();
        } catch (DroolsParserException e) {
            return List.of();
        }
    }
}
