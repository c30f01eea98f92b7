package dk.indsatskompas.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A template, told apart into what it says itself, to every reader alike, and the texts of its code. */
final class Template {

    private static final Pattern STEP = Pattern.compile("@(import|param)[^\\n]*|@(else|endif|endfor)|@(?=`)");

    private static final Pattern INTO_CODE =
            Pattern.compile("\\$\\{|\\$unsafe\\{|!\\{|@(?:if|elseif|for|template[\\w.]*)\\s*\\(");

    private final String source;
    private final StringBuilder itself = new StringBuilder();
    private final List<String> literals = new ArrayList<>();
    private int at;

    private Template(String source) {
        this.source = source.replaceAll("(?s)<%--.*?--%>", "");
        text();
    }

    static Template of(String source) {
        return new Template(source);
    }

    static List<Path> all() {
        return files("src/main/jte", ".jte");
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is outside of code, with its tags. */
    String itself() {
        return itself.toString();
    }

    /** The strings in its code. */
    List<String> literals() {
        return literals;
    }

    private void text() {
        while (at < source.length() && source.charAt(at) != '`') {
            if (passed(INTO_CODE)) {
                code();
            } else if (!passed(STEP)) {
                itself.append(source.charAt(at));
                at++;
            }
        }
        at++;
    }

    private void code() {
        for (int depth = 1; depth > 0; at++) {
            char here = source.charAt(at);
            if (here == '"') {
                int from = at + 1;
                do {
                    at += source.charAt(at) == '\\' ? 2 : 1;
                } while (source.charAt(at) != '"');
                literals.add(source.substring(from, at));
            } else if (here == '@' && source.charAt(at + 1) == '`') {
                at += 2;
                text();
                at--;
            } else if (here == '(' || here == '{') {
                depth++;
            } else if (here == ')' || here == '}') {
                depth--;
            }
        }
    }

    private boolean passed(Pattern pattern) {
        var found = pattern.matcher(source).region(at, source.length());
        boolean passed = found.lookingAt() && found.end() > at;
        at = passed ? found.end() : at;
        return passed;
    }
}
