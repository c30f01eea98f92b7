package dk.indsatskompas.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query to Prometheus, read as far as the test needs: the series it selects and the labels it groups by. What it does not
 * know it refuses, so that no query is passed over. No parser of that language is published for Java.
 */
public record PromQl(String query, List<Selector> selectors, Set<String> groupedBy) {

    /** Series by name, and what is demanded of their labels. */
    public record Selector(String metric, List<Demand> demands) {}

    /** One demand on a label: {@code uri=~"/v1/.*"}. */
    public record Demand(String label, String operator, String value) {

        boolean holds(String actual) {
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                case "=~" -> actual.matches(value);
                default -> !actual.matches(value);
            };
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)"
            + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<range>\\[\\w+])|(?<number>\\d+(?:\\.\\d+)?)"
            + "|(?<sign>=~|!~|!=|==|>=|<=|[-+*/%(){},=<>]))");
    private static final Set<String> FUNCTIONS =
            Set.of("rate", "increase", "histogram_quantile", "absent", "sort_desc", "sum", "min", "max", "count");
    private static final Set<String> GROUPING = Set.of("by");

    /** Reads it, with what Grafana puts in for its own variables. */
    public static PromQl parse(String query) {
        String said = query.replace("$__rate_interval", "1m").replace("$__range", "1h");
        PromQl read = new PromQl(query, new ArrayList<>(), new TreeSet<>());
        read.fill(tokens(said.strip()));
        return read;
    }

    private static List<String> tokens(String said) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(said);
        int end = 0;
        while (end < said.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException("Not understood at " + end + ": " + said);
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        return tokens;
    }

    private void fill(List<String> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (!token.matches("[a-zA-Z_:].*") || FUNCTIONS.contains(token)) {
                continue;
            }
            int close = tokens.subList(i, tokens.size()).indexOf(GROUPING.contains(token) ? ")" : "}") + i;
            if (GROUPING.contains(token)) {
                tokens.subList(i + 2, close).stream()
                        .filter(one -> !one.equals(","))
                        .forEach(groupedBy::add);
                i = close;
            } else if (next.equals("{")) {
                selectors.add(new Selector(token, demands(tokens.subList(i + 2, close))));
                i = close;
            } else if (next.equals("(")) {
                throw new IllegalArgumentException("No function that this test knows: " + token);
            } else {
                selectors.add(new Selector(token, List.of()));
            }
        }
        if (depth != 0 || selectors.isEmpty()) {
            throw new IllegalArgumentException("Not whole: " + query);
        }
    }

    private static List<Demand> demands(List<String> tokens) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i += 4) {
            String value = tokens.get(i + 2);
            demands.add(new Demand(tokens.get(i), tokens.get(i + 1), value.substring(1, value.length() - 1)));
        }
        return demands;
    }
}
