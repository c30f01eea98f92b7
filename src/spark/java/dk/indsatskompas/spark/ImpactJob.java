package dk.indsatskompas.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows what a draft changes in a whole population, as three tables: {@code citizens} and {@code changes}, both by the columns given,
 * and {@code examples}. What fewer citizens share than a limit is counted as null, and shown as no example; and an example has no
 * value of anybody, but which conditions held.
 */
@Command(name = "impact", mixinStandardHelpOptions = true)
public final class ImpactJob extends Job {
    private static final int EXAMPLES = 10;

    @Option(
            names = "--draft",
            required = true,
            paramLabel = "MAPPE|ZIP/FOLDER|ZIP",
            description = "udkastet til nye regler / the draft of new rules")
    private String draft = "";

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "KOLONNE/COLUMN",
            description = "kolonner, der tælles efter / columns to count by")
    private List<String> by = List.of();

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "KOLONNE/COLUMN",
            description =
                    "kolonner, der hverken er felter eller tælles efter / columns that are neither fields nor counted by")
    private List<String> leftOut = List.of();

    @Option(
            names = "--at-least",
            paramLabel = "N",
            description = "færre borgere end det vises ikke / fewer citizens than that are not shown")
    private int atLeast = 5;

    public static void main(String... arguments) {
        submit(new ImpactJob(), arguments);
    }

    @Override
    void run(SparkSession spark) throws BrokenRulebook {
        SentRules before = rules();
        SentRules after = SentRules.checked(draft);
        new DraftImpact(before, after, language()).register(spark);
        Dataset<Row> asked = citizens()
                .read(
                        spark,
                        after.advisor().rulebook().contents().vocabulary(),
                        Stream.concat(by.stream(), leftOut.stream()).toList())
                .select(with(
                        grouped(),
                        functions
                                .call_function(
                                        DraftImpact.NAME,
                                        col(Citizens.PROFILE),
                                        lit(citizens().asOf()))
                                .as(DraftImpact.NAME)))
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> found = asked.select(with(grouped(), col(DraftImpact.NAME + ".*")));
        Dataset<Row> changes =
                found.select(with(grouped(), explode(col("changes")).as("change")));
        written(citizens(found).coalesce(1), "/citizens");
        written(changes(changes).coalesce(1), "/changes");
        written(examples(changes).coalesce(1), "/examples");
        tellWhatCame(found, before, after);
    }

    /** Those asked, and those who see a change of some kind, in each group. */
    private Dataset<Row> citizens(Dataset<Row> found) {
        return found.groupBy(with(grouped()))
                .agg(
                        counted("asked", "changes IS NOT NULL"),
                        counted("unanswerable", "changes IS NULL"),
                        counted("changed", "size(changes) > 0"),
                        counted("gaining", anyOf("GAINED")),
                        counted("losing", anyOf("LOST")),
                        counted("reordered", anyOf("RANK_UP") + " OR " + anyOf("RANK_DOWN")))
                .orderBy(with(grouped()));
    }

    private static String anyOf(String kind) {
        return "exists(changes, one -> one.kind = '" + kind + "')";
    }

    private Column counted(String name, String condition) {
        return masked(coalesce(count_if(expr(condition)), lit(0L))).as(name);
    }

    /** How few they are is not told of a few. */
    private Column masked(Column citizens) {
        return when(citizens.equalTo(0).or(citizens.geq(atLeast)), citizens);
    }

    /** What becomes of each recommendation, for how many in each group. */
    private Dataset<Row> changes(Dataset<Row> changes) {
        Column[] kinds =
                with(grouped(), col("change.recommendation"), col("change.kind"), col("change.from"), col("change.to"));
        return changes.groupBy(kinds)
                .agg(masked(count(lit(1))).as("citizens"))
                .orderBy(with(grouped(), col("recommendation"), col("kind"), col("from"), col("to")));
    }

    /** Of each kind those that most citizens share. */
    private Dataset<Row> examples(Dataset<Row> changes) {
        Column place = row_number()
                .over(Window.partitionBy("recommendation", "kind")
                        .orderBy(col("citizens").desc(), col("causes"), col("rules")));
        return changes.groupBy(
                        col("change.recommendation"), col("change.kind"), col("change.causes"), col("change.rules"))
                .agg(count(lit(1)).as("citizens"))
                .filter(col("citizens").geq(atLeast))
                .withColumn("place", place)
                .filter(col("place").leq(EXAMPLES))
                .orderBy("recommendation", "kind", "place");
    }

    private void tellWhatCame(Dataset<Row> found, SentRules before, SentRules after) {
        Row all = found.agg(
                        count_if(col("changes").isNotNull()),
                        count_if(col("changes").isNull()),
                        count_if(functions.size(col("changes")).gt(0)))
                .first();
        tell(Text.format(
                "Regelbog %s, udkast %s. %d borgere er spurgt af begge, %d kunne ikke spørges. For %d ændres svaret.",
                "Rulebook %s, draft %s. %d citizens were asked by both, %d could not be asked. For %d, the answer changes.",
                before.fingerprint(),
                after.fingerprint(),
                all.getLong(0),
                all.getLong(1),
                all.getLong(2)));
        tellRefused(found);
    }

    private static Column[] with(List<Column> some, Column... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toArray(Column[]::new);
    }

    private List<Column> grouped() {
        return by.stream().map(Citizens::column).toList();
    }
}
