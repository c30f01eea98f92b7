package dk.indsatskompas.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who is asked about: a file or folder of citizens, and the day for those that name none. */
final class Citizens {
    static final String PROFILE = "_profile";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FIL|MAPPE/FILE|FOLDER",
            description = "borgerne: en fil, en mappe eller et mønster / the citizens: a file, a folder or a pattern")
    private String place = "";

    @Option(
            names = "--format",
            paramLabel = "parquet|csv|ndjson",
            description = "hvordan borgerne er skrevet / how the citizens are written")
    private @Nullable CitizensFormat format;

    @Option(
            names = "--as-of",
            paramLabel = "DATO/DATE",
            description = "dagen for dem, der ikke nævner en / the day for those that name none")
    private LocalDate asOf = LocalDate.now(DENMARK);

    private enum CitizensFormat {
        PARQUET,
        CSV,
        NDJSON;

        /** By how the name ends; what says nothing is Parquet, which is most often a folder. */
        static CitizensFormat of(String place) {
            String name = place.toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
                return CSV;
            }
            return Stream.of(".ndjson", ".jsonl", ".json", ".ndjson.gz", ".jsonl.gz")
                            .anyMatch(name::endsWith)
                    ? NDJSON
                    : PARQUET;
        }
    }

    /**
     * Every citizen: the columns that are kept, and then the profile, of this name.
     *
     * @param kept columns of a table that are no part of the question
     */
    Dataset<Row> read(SparkSession spark, Vocabulary words, List<String> kept) {
        CitizensFormat by = format == null ? CitizensFormat.of(place) : format;
        return switch (by) {
            case NDJSON -> lines(spark, kept);
            case CSV -> ofTable(spark.read().option("header", true).csv(place), words, kept);
            case PARQUET -> ofTable(spark.read().parquet(place), words, kept);
        };
    }

    /** The date for whoever names none. */
    String asOf() {
        return asOf.toString();
    }

    /** Byte for byte, as a batch of the service reads them. */
    private Dataset<Row> lines(SparkSession spark, List<String> kept) {
        if (!kept.isEmpty()) {
            throw new StoppedJob(
                    new Text(
                            "En linje JSON har ingen andre kolonner end spørgsmålets felter. Giv borgerne som Parquet eller CSV.",
                            "A line of JSON has no other columns than the question's fields. Give the citizens as Parquet or CSV."));
        }
        return spark.read()
                .option("lineSep", "\n")
                .text(place)
                .select(col("value").cast("binary").as(PROFILE));
    }

    private static Dataset<Row> ofTable(Dataset<Row> table, Vocabulary words, List<String> kept) {
        List<String> columns = List.of(table.columns());
        check(columns, fields(words), kept);
        Column profile = struct(columns.stream()
                .filter(column -> !kept.contains(column))
                .map(Citizens::column)
                .toArray(Column[]::new));
        return table.select(Stream.concat(kept.stream().map(Citizens::column), Stream.of(profile.as(PROFILE)))
                .toArray(Column[]::new));
    }

    /** A whole name, whatever points are in it. */
    static Column column(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }

    private static List<String> fields(Vocabulary words) {
        return Stream.of(
                        Stream.of("citizenRef", "asOf"),
                        words.objects().stream(),
                        words.attributes().stream().map(Attribute::path))
                .flatMap(some -> some)
                .toList();
    }

    /** All that is wrong with the columns, at once. What is not understood is not passed over. */
    private static void check(List<String> columns, List<String> fields, List<String> kept) {
        Stream<Text> missing = kept.stream()
                .filter(column -> !columns.contains(column))
                .map(column ->
                        Text.format("Tabellen har ingen kolonne »%s«.", "The table has no column “%s”.", column));
        Stream<Text> unknown = columns.stream()
                .filter(column -> !kept.contains(column) && !fields.contains(column))
                .map(column -> Text.format(
                                "Kolonnen »%s« er intet felt i et spørgsmål og er ikke valgt til at følge med.",
                                "The column “%s” is no field of a question, and was not chosen to be kept.", column)
                        .then(meant(column, fields)));
        List<Text> wrong = Stream.concat(missing, unknown).toList();
        if (!wrong.isEmpty()) {
            throw new StoppedJob(Text.joined("\n", wrong));
        }
    }

    private static Text meant(String column, List<String> fields) {
        return NearestName.to(column, fields)
                .map(near -> Text.format("Mente du »%s«?", "Did you mean “%s”?", near))
                .orElse(new Text(
                        "Felterne står i regelbogens vocabulary.yaml.",
                        "The fields are in the rulebook's vocabulary.yaml."));
    }
}
