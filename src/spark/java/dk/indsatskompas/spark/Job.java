package dk.indsatskompas.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code spark-submit} starts. It ends with 1 when a rules folder is not in order, and with 2 when it is told wrongly. */
abstract sealed class Job implements Callable<Integer> permits RecommendJob, ImpactJob {
    private static final int WRONG_RULES = 1;
    private static final int WRONG_CALL = 2;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "MAPPE|ZIP/FOLDER|ZIP",
            description = "reglerne / the rules")
    private String rules = "";

    @Mixin
    private Citizens citizens = new Citizens();

    @Option(
            names = "--lang",
            paramLabel = "da|en",
            description = "det sprog, der svares på / the language of what is told")
    private Language language = Language.DA;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "MAPPE/FOLDER",
            description = "en mappe, der ikke findes endnu / a folder that is not there yet")
    private String out = "";

    @Option(
            names = "--out-format",
            paramLabel = "parquet|ndjson",
            description = "hvordan tabellerne skrives / how the tables are written")
    private TablesFormat format = TablesFormat.PARQUET;

    private enum TablesFormat {
        PARQUET,
        NDJSON;

        /** As Spark calls it. */
        String id() {
            return this == NDJSON ? "json" : "parquet";
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Does it in a session. */
    abstract void run(SparkSession spark) throws BrokenRulebook, AnalysisException;

    /** Ends the process only when something is wrong: whoever started it may wait for more. */
    static void submit(Job job, String... arguments) {
        int code =
                new CommandLine(job).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        SparkSession spark = SparkSession.builder().appName(spec.name()).getOrCreate();
        try {
            run(spark);
            return 0;
        } catch (BrokenRulebook e) {
            err().println(e.list(language));
            return WRONG_RULES;
        } catch (StoppedJob e) {
            err().println(e.text().in(language));
            return WRONG_CALL;
        } catch (AnalysisException e) {
            err().println(e.getMessage());
            return WRONG_CALL;
        } finally {
            spark.stop();
        }
    }

    /** The rules that answer, read and checked. */
    SentRules rules() throws BrokenRulebook {
        return SentRules.checked(rules);
    }

    Citizens citizens() {
        return citizens;
    }

    Language language() {
        return language;
    }

    /** A table once it is where it was asked for, so that what is counted of it is not worked out again. */
    Dataset<Row> written(Dataset<Row> table, String inside) {
        table.write().format(format.id()).save(out + inside);
        return table.sparkSession()
                .read()
                .format(format.id())
                .schema(table.schema())
                .load(out + inside);
    }

    void tell(Text text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text.in(language));
        out.flush();
    }

    /** A small table as text, a line a row. */
    void tell(Dataset<Row> counts) {
        List<Row> rows = counts.collectAsList();
        rows.forEach(row -> tell(Text.same("  " + row.mkString("  "))));
    }

    /** How often something was wrong with a question, and what; of one question, several things may be. */
    void tellRefused(Dataset<Row> found) {
        tell(new Text("Afvist, efter felt og grund:", "Refused, by field and reason:"));
        tell(found.select(explode(col(Refusal.FIELD)).as("why"))
                .groupBy("why.pointer", "why.code")
                .agg(count(lit(1)).as("faults"))
                .orderBy(col("faults").desc(), col("pointer"), col("code")));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
