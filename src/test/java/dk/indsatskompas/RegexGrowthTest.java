package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No regular expression reads a text more and more often the longer it is, whatever is written in it: nobody could stop it.
 * What counts is how many characters are looked at, and not the time.
 */
class RegexGrowthTest {

    private static final int SMALL = 200;
    private static final int TIMES = 4;

    /** The beginning and the end take something, too. */
    private static final int TOO_OFTEN = 2 * TIMES;

    /** With one argument only, it is a matcher that replaces, and no expression. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\.(?:replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\",");

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private static final List<String> PARTS = List.of(
            " ",
            "\n",
            "\t",
            " \n",
            "x",
            "X ",
            "1",
            "1.",
            "1 ",
            "-",
            "- ",
            "\"",
            "\"x",
            "{",
            "{x",
            "{x:",
            "(",
            "(1",
            "[",
            ",",
            ", ",
            "/",
            "/x",
            ".",
            ": ",
            "'",
            "`",
            "<",
            "|",
            "@",
            "#",
            "*",
            "_",
            "&",
            ";",
            "\u00e5",
            "a\u0301",
            "\u00a0",
            "rule ",
            "- name",
            "a - b",
            "1 eller ",
            "x:",
            "- x:",
            "<!-- table: x",
            "<h2 id=\"x\">",
            "-----BEGIN ",
            "pct",
            "1,5 ");

    private static final List<String> ENDS = List.of("", "x", "\n", "\u0007", "\"", "1");

    /** What is only ever asked whether it is a whole text, not where in it something begins. */
    private static final Set<String> WHOLE = Set.of(
            "ConstraintTemplate.NUMBER",
            "ConstraintTemplate.YES_NO",
            "Folder.ASIDE",
            "Folder.MEANT",
            "IncomingFolder.ARCHIVE",
            "NoteVerifier.TEXT",
            "PhraseBookReader.ENTRY",
            "PhraseBookReader.SUBJECT",
            "YamlField.JOINED");

    private record Regex(String name, Pattern pattern) {}

    @ParameterizedTest
    @MethodSource("all")
    void looksAtEachCharacterAFewTimes(Regex regex) {
        for (String part : PARTS) {
            for (String end : ENDS) {
                assertThat(read(regex, part, end, SMALL * TIMES))
                        .as("%s in much of »%s« and »%s«", regex.pattern(), part, end)
                        .isLessThan(TOO_OFTEN * read(regex, part, end, SMALL) + SMALL);
            }
        }
    }

    @Test
    void seesWhatGrows() {
        Regex quadratic = new Regex("x", Pattern.compile("(?m)^\\s*rule"));
        assertThat(read(quadratic, "\n", "x", SMALL * TIMES)).isGreaterThan(12 * read(quadratic, "\n", "x", SMALL));
    }

    private static long read(Regex regex, String part, String end, int length) {
        CountedText text = new CountedText(part.repeat(length / part.length()) + end);
        Matcher matcher = regex.pattern().matcher(text);
        boolean found = WHOLE.contains(regex.name()) ? matcher.matches() : matcher.find();
        while (found && !WHOLE.contains(regex.name())) {
            found = matcher.find();
        }
        return text.read;
    }

    private static Stream<Regex> all() {
        Map<String, Regex> all = new TreeMap<>();
        Stream.concat(constants(), written()).forEach(regex -> all.put(regex.name(), regex));
        assertThat(all).hasSizeGreaterThan(80);
        return all.values().stream();
    }

    private static Stream<Regex> constants() {
        return House.classes().stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                .map(RegexGrowthTest::constant);
    }

    private static Regex constant(JavaField constant) {
        try {
            Field field = constant.reflect();
            field.setAccessible(true);
            return new Regex(constant.getOwner().getSimpleName() + "." + constant.getName(), (Pattern) field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that stand where they are used. */
    private static Stream<Regex> written() {
        List<Regex> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = WRITTEN.matcher(Files.readString(file));
                while (found.find()) {
                    String regex = UNICODE.matcher(found.group(1))
                            .replaceAll(one -> Character.toString(Integer.parseInt(one.group(1), 16)))
                            .translateEscapes();
                    written.add(new Regex(file.getFileName() + " " + regex, Pattern.compile(regex)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.stream();
    }

    private static final class CountedText implements CharSequence {
        private final String text;
        private long read;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            read++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
