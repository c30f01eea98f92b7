package dk.indsatskompas.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers a table of citizens with a table of recommendations, a row for each citizen, and counts what came of it. */
@Command(name = "recommend", mixinStandardHelpOptions = true)
public final class RecommendJob extends Job {
    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "KOLONNE/COLUMN",
            description = "kolonner, der følger med / columns to take along")
    private List<String> kept = List.of();

    public static void main(String... arguments) {
        submit(new RecommendJob(), arguments);
    }

    @Override
    void run(SparkSession spark) throws BrokenRulebook {
        SentRules sent = rules();
        Dataset<Row> asked =
                citizens().read(spark, sent.advisor().rulebook().contents().vocabulary(), kept);
        StructType schema = new StructType(Stream.concat(
                        Stream.of(asked.schema().fields()).limit(kept.size()), Stream.of(Recommend.ANSWER.fields()))
                .toArray(StructField[]::new));
        PartitionAnswers answering =
                new PartitionAnswers(new Recommend(sent), citizens().asOf(), kept.size());
        tellWhatCame(written(asked.mapPartitions(answering, Encoders.row(schema)), ""), sent);
    }

    private void tellWhatCame(Dataset<Row> written, SentRules by) {
        long all = written.count();
        long not = written.filter(col(Refusal.FIELD).isNotNull()).count();
        tell(Text.format(
                "Regelbog %s. %d borgere er besvaret, %d er afvist.",
                "Rulebook %s. %d citizens are answered, %d are refused.", by.fingerprint(), all - not, not));
        tellRefused(written);
        tell(new Text("Anbefalet, til hvor mange:", "Recommended, to how many:"));
        tell(written.select(explode(col("recommendations")).as("one"))
                .groupBy("one.recommendation")
                .agg(count(lit(1)).as("citizens"))
                .orderBy(col("citizens").desc(), col("recommendation")));
    }
}
