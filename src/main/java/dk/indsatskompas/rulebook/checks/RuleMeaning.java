package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules say, apart from how they say it: SHA-256 over each rule's id, its conditions as attribute, operator and
 * operands, its conclusion and the findings it rests on. The language of the sentences, the order of rules, lines and
 * names, the layout and the comments make no difference.
 */
public final class RuleMeaning {

    private static final String SEPARATOR = "\u001f";

    private RuleMeaning() {}

    public static String of(Contents contents) {
        MessageDigest digest = Folder.sha256();
        Stream.concat(contents.rules().stream(), contents.scale().stream())
                .map(RuleMeaning::of)
                .sorted()
                .forEach(rule -> digest.update((rule + "\n").getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String of(Rule rule) {
        return String.join(
                SEPARATOR,
                rule.id(),
                rule.conclusion().getClass().getSimpleName(),
                rule.conclusion().id(),
                sorted(rule.basedOn().stream()),
                sorted(rule.conditions().stream().map(Condition::constraint).map(RuleMeaning::of)));
    }

    private static String of(Constraint constraint) {
        return constraint.attribute().path() + " "
                + constraint.operator().name().toLowerCase(Locale.ROOT) + " "
                + sorted(constraint.operands().stream().map(String::valueOf));
    }

    private static String sorted(Stream<String> parts) {
        List<String> sorted = parts.distinct().sorted().toList();
        return sorted.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
