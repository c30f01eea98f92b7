package dk.indsatskompas.spark;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The SQL function {@code recommend(profile, asOf)}: what the service answers one citizen, in brief. {@code profile} is the JSON that
 * a case system sends, or a struct of its fields; {@code asOf} is the date for whoever names none. A citizen who cannot be answered
 * has only {@code refused}, and stops no other.
 */
public final class Recommend implements UDF2<Object, Object, Row> {
    private static final long serialVersionUID = 1L;

    /** Its name in SQL. */
    public static final String NAME = "recommend";

    private static final StructType RECOMMENDATION = new StructType()
            .add("rank", DataTypes.IntegerType, false)
            .add("recommendation", DataTypes.StringType, false)
            .add("kind", DataTypes.StringType, false)
            .add("strength", DataTypes.StringType, false)
            .add("appliedStrength", DataTypes.StringType);

    /** What it gives; the names of the lists are those of the service's answer. */
    public static final StructType ANSWER = new StructType()
            .add("citizenRef", DataTypes.StringType)
            .add("asOf", DataTypes.StringType)
            .add("recommendations", DataTypes.createArrayType(RECOMMENDATION, false))
            .add("notRecommended", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("undetermined", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("alreadyInPlace", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("missingInformation", DataTypes.createArrayType(DataTypes.StringType, false))
            .add(Refusal.FIELD, Refusal.TYPE);

    private final SentRules rules;

    Recommend(SentRules rules) {
        this.rules = rules;
    }

    /**
     * Makes the function known to a session.
     *
     * @param rules a folder or zip file on the driver, or the name of one that {@code --files} brought
     * @throws BrokenRulebook with all problems, when the folder is not in order
     */
    public static void register(SparkSession spark, String rules) throws BrokenRulebook {
        register(spark, SentRules.checked(rules));
    }

    static void register(SparkSession spark, SentRules rules) {
        spark.udf().register(NAME, new Recommend(rules), ANSWER);
    }

    @Override
    public Row call(@Nullable Object profile, @Nullable Object asOf) {
        return answers(List.of(new Asked(profile, asOf))).get(0);
    }

    private record Evaluated(Question question, Evaluation by) {}

    /** What each is answered, in their order. */
    List<Row> answers(List<Asked> citizens) {
        Advisor advisor = rules.advisor();
        List<Reached<Question>> asked =
                Reached.each(citizens.stream().map(Reached::of).toList(), one -> one.by(advisor));
        List<Reached<Evaluated>> evaluated =
                Reached.each(asked, one -> new Evaluated(one, advisor.rulebook().evaluate(one.profile())));
        List<Reached<AnsweredQuestion>> answered =
                Reached.each(evaluated, one -> advisor.answer(one.question(), one.by()));
        return Reached.each(answered, Recommend::row).stream()
                .map(one -> one.value() == null ? refused(one.refused()) : one.value())
                .toList();
    }

    private static Row refused(Row @Nullable [] why) {
        return RowFactory.create(null, null, null, null, null, null, null, why);
    }

    private static Row row(AnsweredQuestion answered) {
        Advice advice = answered.advice();
        return RowFactory.create(
                answered.question().citizenRef(),
                answered.question().asOf().toString(),
                advice.recommendations().stream().map(Recommend::row).toArray(Row[]::new),
                ids(advice.notRecommended(), Advice.NotRecommended::id),
                ids(advice.undetermined(), Advice.Undetermined::id),
                ids(advice.alreadyInPlace(), Advice.AlreadyInPlace::id),
                ids(advice.worthAsking(), MissingInformation::attribute),
                null);
    }

    private static <T> String[] ids(List<T> listed, Function<T, String> id) {
        return listed.stream().map(id).toArray(String[]::new);
    }

    private static Row row(Recommended one) {
        Recommended.Applied applied = one.evidence().applied();
        return RowFactory.create(
                one.rank(),
                one.id(),
                one.identity().kind().name(),
                one.evidence().strength().id(),
                applied == null ? null : applied.strength().id());
    }
}
