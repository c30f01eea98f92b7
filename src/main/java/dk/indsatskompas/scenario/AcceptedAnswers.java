package dk.indsatskompas.scenario;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of whole citizens with the answers that the rules give now in place of those that are expected of them. Only what
 * differs is written anew; comments and layout around it stay.
 */
final class AcceptedAnswers {
    private final EditedYaml yaml;
    private final String text;

    private AcceptedAnswers(String text) {
        this.yaml = new EditedYaml(text);
        this.text = text;
    }

    static String of(Folder folder, Rulebook rulebook) {
        AcceptedAnswers accepted =
                new AcceptedAnswers(folder.text(ScenarioReader.WHOLE_CITIZENS).orElse(""));
        Advisor advisor = new Advisor(rulebook);
        new ScenarioReader(folder, rulebook.contents(), new Problems())
                .wholeCitizens().stream().filter(WholeCitizen::sound).forEach(citizen -> {
                    Expected actual = citizen.answered(advisor);
                    if (!citizen.expected().differences(actual).isEmpty()) {
                        citizen.source()
                                .get("expect")
                                .ifPresent(node -> accepted.rewrite(node, citizen.expected(), actual));
                    }
                });
        return accepted.yaml.edited();
    }

    private void rewrite(YamlNode node, Expected before, Expected actual) {
        YamlMap expect = node.map();
        if (text.charAt(yaml.from(node)) == '{') {
            yaml.replace(yaml.from(node), yaml.to(node), inBraces(actual));
            return;
        }
        expect.get("recommended")
                .ifPresent(list -> recommended(list, expect, before.recommended(), actual.recommended()));
        Expected.LISTS.forEach(list -> codes(expect, list, actual.in(list)));
    }

    /** Each at its place, so that what is said beside those that stay is kept. */
    private void recommended(
            YamlNode list,
            YamlMap expect,
            List<WholeCitizen.ExpectedRank> before,
            List<WholeCitizen.ExpectedRank> actual) {
        List<YamlNode> written = list.list();
        if (written.isEmpty() || text.charAt(yaml.from(list)) == '[') {
            int from = actual.isEmpty() ? yaml.from(list) : text.lastIndexOf(':', yaml.from(list)) + 1;
            String ranks = lines(actual, expect.find("/recommended").column() + 1);
            yaml.replace(from, yaml.to(list), actual.isEmpty() ? "[]" : ranks);
            return;
        }
        for (int i = 0; i < Math.min(before.size(), actual.size()); i++) {
            if (!before.get(i).equals(actual.get(i))) {
                YamlNode rank = written.get(i);
                yaml.replace(yaml.from(rank), yaml.to(rank), actual.get(i).toString());
            }
        }
        int end = yaml.to(written.get(written.size() - 1));
        if (actual.size() > before.size()) {
            yaml.insert(end, lines(actual.subList(before.size(), actual.size()), yaml.column(list)));
        } else if (actual.isEmpty()) {
            yaml.replace(yaml.from(list), end, "[]");
        } else if (actual.size() < before.size()) {
            yaml.replace(yaml.lineEnd(yaml.to(written.get(actual.size() - 1))), yaml.lineEnd(end), "");
        }
    }

    private static String lines(List<WholeCitizen.ExpectedRank> ranks, int indent) {
        return ranks.stream()
                .map(rank -> "\n" + " ".repeat(indent) + "- " + rank)
                .collect(Collectors.joining());
    }

    private void codes(YamlMap expect, String field, List<String> actual) {
        String written = "[" + String.join(", ", actual) + "]";
        if (expect.get(field).isEmpty() && !actual.isEmpty()) {
            String indent = "\n" + " ".repeat(expect.find("/recommended").column() - 1);
            yaml.insert(lastOf(expect), indent + field + ": " + written);
        } else if (expect.get(field).isPresent() && !expect.strings(field).equals(actual)) {
            YamlNode list = expect.get(field).orElseThrow();
            boolean lines = text.charAt(yaml.from(list)) == '-' && !actual.isEmpty();
            String each = "\n" + " ".repeat(yaml.column(list)) + "- ";
            yaml.replace(yaml.from(list), yaml.endOf(list), lines ? "- " + String.join(each, actual) : written);
        }
    }

    private int lastOf(YamlMap expect) {
        return Stream.concat(Stream.of("recommended"), Expected.LISTS.stream())
                .flatMap(field -> expect.get(field).stream())
                .mapToInt(yaml::endOf)
                .max()
                .orElseThrow();
    }

    private static String inBraces(Expected actual) {
        return Expected.LISTS.stream()
                .map(list -> ", " + list + ": " + actual.in(list))
                .collect(Collectors.joining("", "{recommended: " + actual.recommended(), "}"));
    }
}
