package dk.indsatskompas.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service shows to Prometheus, series by series. */
public record Exposed(List<Series> series, Set<String> families) {

    /** One series with its last value. */
    public record Series(String name, Map<String, String> labels, double value) {}

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** Prometheus puts these on each series by itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

    /** Reads the text format. */
    public static Exposed parse(String text) {
        Set<String> families = new TreeSet<>();
        text.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.replaceFirst("# TYPE (\\S+) .*", "$1"))
                .forEach(families::add);
        return new Exposed(
                text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(Exposed::series)
                        .toList(),
                families);
    }

    private static Stream<Series> series(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        if (matcher.group(2) != null) {
            LABEL.matcher(matcher.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        double value = Double.parseDouble(matcher.group(3).replace("+Inf", "Infinity"));
        return Stream.of(new Series(matcher.group(1), labels, value));
    }

    /** What a query asks for and is not there; empty when all of it is. */
    public Optional<String> missing(PromQl query) {
        return query.selectors().stream()
                .flatMap(selector -> missing(query, selector).stream())
                .findFirst();
    }

    private Optional<String> missing(PromQl query, PromQl.Selector selector) {
        List<Series> named = series.stream()
                .filter(one -> one.name().equals(selector.metric()))
                .toList();
        if (named.isEmpty()) {
            return Optional.of("no " + selector.metric());
        }
        for (PromQl.Demand demand : selector.demands()) {
            if (named.stream()
                    .noneMatch(one -> one.labels().containsKey(demand.label())
                            && demand.holds(one.labels().get(demand.label())))) {
                return Optional.of("no " + selector.metric() + " with " + demand);
            }
        }
        return query.groupedBy().stream()
                .filter(label -> !OF_PROMETHEUS.contains(label))
                .filter(label -> named.stream().noneMatch(one -> one.labels().containsKey(label)))
                .map(label -> "no " + selector.metric() + " with a label " + label)
                .findFirst();
    }

    /** The sum of the series of a name whose labels have these values, given as name and value in turn. */
    public double sum(String name, String... labels) {
        return series.stream()
                .filter(one -> one.name().equals(name))
                .filter(one -> Stream.iterate(0, i -> i < labels.length, i -> i + 2)
                        .allMatch(i -> labels[i + 1].equals(one.labels().get(labels[i]))))
                .mapToDouble(Series::value)
                .sum();
    }
}
