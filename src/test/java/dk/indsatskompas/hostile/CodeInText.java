package dk.indsatskompas.hostile;

import dk.indsatskompas.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Java where text belongs, in every place that has text, behind everything that some reader takes for the end of a string, a
 * comment or a line.
 */
record CodeInText(Path marker, int port) {

    private static final String RULES = "laesehold_2020/rules.dslr";
    private static final String STUDY = "laesehold_2020/study.yaml";
    private static final String SCENARIOS = "laesehold_2020/scenarios.yaml";
    private static final String PHRASES = "language/da.dsl";

    /** How one gets out of a string or a comment; {@code %s} is the code. */
    private static final Map<String, String> WAYS_OUT = Map.of(
            "a quotation mark", "\"); %s //",
            "an escaped quotation mark", "\\u0022); %s //",
            "a line break", "\n%s\n",
            "an escaped line break", "\\u000a %s //",
            "a form feed", "\f%s\f",
            "a next line", "\u0085%s\u0085",
            "a line separator", "\u2028%s\u2028",
            "a paragraph separator", "\u2029%s\u2029",
            "the end of a comment", "*/ %s /*",
            "an expression", "${%s} #{%s} {%s}");

    private record Place(String name, String file, String from, String to) {}

    /** The text that gives way; {@code %s} is what is put there. */
    private static final List<Place> PLACES = List.of(
            new Place("the name of a rule", RULES, "Holdet mødes hver uge", "Holdet%s"),
            new Place("the finding of a rule", RULES, "READ-E1-JOB", "READ-E1-JOB%s"),
            new Place("a sentence", RULES, "er under 30 år", "er under 30 år%s"),
            new Place("a conclusion", RULES, "Anbefal \"mentor\"", "Anbefal \"mentor%s\""),
            new Place("a comment above a rule", RULES, "rule \"Holdet", "// en bemærkning%s\nrule \"Holdet"),
            new Place("a comment in a rule", RULES, "    Borgeren\n", "    Borgeren\n// en bemærkning%s\n"),
            new Place(
                    "a comment in a conclusion",
                    RULES,
                    "    Anbefal \"mentor\"",
                    "// bemærkning%s\n    Anbefal \"mentor\""),
            new Place("a comment above the head", RULES, "package", "// en bemærkning%s\npackage"),
            new Place("the head", RULES, "expander da.dsl", "expander da.dsl%s"),
            new Place(
                    "the end of a file of rules",
                    RULES,
                    "Anbefal \"stable-contact-person\"\nend",
                    "Anbefal \"stable-contact-person\"\nend%s"),
            new Place("a sentence of the phrase book", PHRASES, "er i job=", "er i job%s="),
            new Place("a condition of the phrase book", PHRASES, "inEmployment == true", "inEmployment == true%s"),
            new Place("a code of the phrase book", PHRASES, "benefit == \"{code}\"", "benefit == \"%s\""),
            new Place("a subject of the phrase book", PHRASES, "Citizen()", "Citizen(%s)"),
            new Place(
                    "a conclusion of the phrase book",
                    PHRASES,
                    "Recommendation(\"{id}\"));",
                    "Recommendation(\"{id}%s\"));"),
            new Place("a comment of the phrase book", PHRASES, "# Opdigtet ordbog", "# Opdigtet ordbog%s"),
            new Place("the id of a recommendation", "catalogue.yaml", "id: mentor", "id: 'mentor%s'"),
            new Place("the title of a recommendation", "catalogue.yaml", "da: \"Læsehold\"", "da: 'Læsehold%s'"),
            new Place("the id of a delivery condition", "catalogue.yaml", "id: weekly", "id: 'weekly%s'"),
            new Place("the id of a code", "codelists.yaml", "id: DAGPENGE", "id: 'DAGPENGE%s'"),
            new Place("the label of a code", "codelists.yaml", "Kontanthjælp", "Kontanthjælp%s"),
            new Place("the id of a list", "codelists.yaml", "id: wants", "id: 'wants%s'"),
            new Place("the id of a study", STUDY, "id: laesehold_2020", "id: 'laesehold_2020%s'"),
            new Place("the id of a finding", STUDY, "id: READ-E1-JOB", "id: 'READ-E1-JOB%s'"),
            new Place("the text of a finding", STUDY, "\"Holdet mødtes hver uge.\"", "'Holdet mødtes hver uge.%s'"),
            new Place("the document of a source", STUDY, "document: star-note", "document: 'star-note%s'"),
            new Place("the version", "rulebook.yaml", "version: \"1\"", "version: '1%s'"),
            new Place("the id of a source", "rulebook.yaml", "id: star-note", "id: 'star-note%s'"),
            new Place("a key of the ranking", "ranking.yaml", "id: goalFit", "id: 'goalFit%s'"),
            new Place("the name of an example", SCENARIOS, "\"en 29-årig uden job\"", "'en 29-årig%s'"),
            new Place("the field of an example", SCENARIOS, "inEmployment: false", "'inEmployment%s': false"),
            new Place("the name of a whole citizen", "whole_citizens.yaml", "name: \"en 20-årig", "name: '%s' #"),
            new Place("the README", "README.md", "# Opdigtet regelbog", "# Opdigtet regelbog%s"),
            new Place("the changelog", "CHANGELOG.md", "", "%s"));

    Stream<HostileFolder> folders() {
        List<Map.Entry<String, String>> ways = List.copyOf(new TreeMap<>(WAYS_OUT).entrySet());
        // Each place begins with another way, so that each way is tried in many places.
        Stream<HostileFolder> inText = IntStream.range(0, PLACES.size())
                .boxed()
                .flatMap(number -> IntStream.range(number, number + Size.WAYS_OUT.get())
                        .mapToObj(way -> inText(PLACES.get(number), ways.get(way % ways.size()))));
        Stream<HostileFolder> asAName = WAYS_OUT.entrySet().stream()
                .map(way -> HostileFolder.renamed(
                        "code in the name of a folder behind " + way.getKey(),
                        "laesehold" + way.getValue().replace("%s", "System.exit(1);")));
        Stream<HostileFolder> asDrl = Stream.of(
                        "import java.io.File",
                        "import function java.lang.Runtime.getRuntime",
                        "global java.io.File file",
                        "function void run() { " + code() + " }",
                        "query \"alle\"\n    Citizen()\nend",
                        "declare Anden\n    @role(event)\nend",
                        "dialect \"mvel\"",
                        "unit dk.indsatskompas.Indsatskompas")
                .map(line -> HostileFolder.replaced(
                        "raw DRL: " + line.lines().findFirst().orElseThrow(),
                        RULES,
                        "expander da.dsl\n",
                        "expander da.dsl\n" + line + "\n"));
        Stream<HostileFolder> asDrlInARule = Stream.of(
                        "    > eval(" + code().replace(";", "") + ")",
                        "    eval(true)",
                        "    Citizen(age > 3) from " + code().replace(";", ""),
                        "    accumulate(Citizen(); count(1))",
                        "    $c : Citizen(" + code().replace(";", "") + " != null)",
                        "    exists(Citizen())")
                .map(line -> HostileFolder.replaced(
                        "raw DRL in a rule:" + line, RULES, "    Borgeren\n", line + "\n    Borgeren\n"));
        return Stream.of(inText, asAName, asDrl, asDrlInARule).flatMap(folders -> folders);
    }

    private HostileFolder inText(Place place, Map.Entry<String, String> way) {
        return HostileFolder.replaced(
                "code in " + place.name() + " behind " + way.getKey(),
                place.file(),
                place.from(),
                place.to().replace("%s", way.getValue().replace("%s", code())));
    }

    private String code() {
        return "java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + marker
                + "\")); new java.net.Socket(\"127.0.0.1\", " + port + ");";
    }
}
