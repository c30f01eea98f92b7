package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds what is said in Danish against what is said in English: both are there, and neither is the other. */
public final class Bilingual {

    /** What only identifies something: paths, names of rules and files, titles of publications. */
    private static final Set<String> NAMES = Set.of(
            "rule",
            "rules",
            "usedByRules",
            "id",
            "citations",
            "head",
            "file",
            "path",
            "locator",
            "document",
            "reference",
            "url",
            "citation",
            "steward",
            "instance",
            "type",
            "meaning",
            "attribute",
            "publication",
            "authors",
            "journal",
            "language",
            "self");

    /** Words that nearly every sentence of the language has, and no sentence of the other. */
    private static final Pattern DANISH_WORDS = Pattern.compile(
            "(?iu)(?<![\\p{L}»“\"/_-])(og|er|ikke|eller|som|skal|med|på|til|af|det|den|borgeren|borgerens|der)(?![\\p{L}_-])");

    private static final Pattern ENGLISH_WORDS = Pattern.compile(
            "(?iu)(?<![\\p{L}»“\"/_-])(the|and|is|are|not|or|with|of|which|citizen|this|that|be)(?![\\p{L}_-])");

    /** Original names and quotations keep their language. */
    private static final Pattern QUOTED =
            Pattern.compile("\\([^)]*\\)|“[^”]*”|»[^«]*«|\"[^\"]*\"|`[^`]*`|\\{[^}]*\\}|https?:\\S+");

    private final List<String> wrong = new ArrayList<>();

    /** One statement. */
    public void statement(String where, String da, String en) {
        if (da.isBlank() || en.isBlank()) {
            wrong.add(where + ": blank in one language: »" + da + "« / “" + en + "”");
        } else if (isSentence(da) && da.equals(en)) {
            wrong.add(where + ": the same in both languages: " + da);
        }
        String danish = QUOTED.matcher(da).replaceAll("");
        String english = QUOTED.matcher(en).replaceAll("");
        if (isSentence(da) && count(ENGLISH_WORDS, danish) > count(DANISH_WORDS, danish)) {
            wrong.add(where + ": the Danish is English: " + da);
        }
        if (isSentence(en) && count(DANISH_WORDS, english) > count(ENGLISH_WORDS, english)) {
            wrong.add(where + ": the English is Danish: " + en);
        }
    }

    /** What was answered to the same request in the two languages. */
    public void answers(String where, JsonNode da, JsonNode en) {
        assertThat(en.getNodeType()).as(where).isEqualTo(da.getNodeType());
        if (da.isObject()) {
            assertThat(en.propertyNames()).as(where).isEqualTo(da.propertyNames());
            da.propertyNames().stream()
                    .filter(name -> !NAMES.contains(name))
                    .forEach(name -> answers(where + "/" + name, da.get(name), en.get(name)));
        } else if (da.isArray()) {
            assertThat(en.size()).as(where).isEqualTo(da.size());
            for (int i = 0; i < da.size(); i++) {
                answers(where + "/" + i, da.get(i), en.get(i));
            }
        } else if (da.isString()) {
            statement(where, da.asString(), en.asString());
        } else {
            assertThat(en).as(where).isEqualTo(da);
        }
    }

    /** Fails with everything that is wrong. */
    public void verify() {
        assertThat(wrong.stream().distinct().sorted().toList()).isEmpty();
    }

    /** A code, a name or a number is none. */
    private static boolean isSentence(String said) {
        return said.strip().split("\\s+").length > 2 && !said.equals(said.toUpperCase(Locale.ROOT));
    }

    private static long count(Pattern words, String said) {
        return words.matcher(said).results().count();
    }
}
