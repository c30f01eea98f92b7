package dk.indsatskompas.spark;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.impact.CitizenImpact;
import dk.indsatskompas.impact.CitizenImpact.CitizenChange;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The SQL function {@code draft_impact(profile, asOf)}: what a draft says differently to one citizen. Of the citizen it gives nothing
 * but which conditions of the draft's rules hold. Who cannot be asked by one of the two rulebooks has only {@code refused}.
 */
final class DraftImpact implements UDF2<Object, Object, Row> {
    private static final long serialVersionUID = 1L;

    static final String NAME = "draft_impact";
    static final StructType CONDITION =
            new StructType().add("text", DataTypes.StringType, false).add("outcome", DataTypes.StringType, false);
    static final StructType RULE = new StructType()
            .add("rule", DataTypes.StringType, false)
            .add("outcome", DataTypes.StringType, false)
            .add("conditions", array(CONDITION));
    static final StructType CHANGE = new StructType()
            .add("recommendation", DataTypes.StringType, false)
            .add("kind", DataTypes.StringType, false)
            .add("from", DataTypes.StringType, false)
            .add("to", DataTypes.StringType, false)
            .add("causes", array(DataTypes.StringType))
            .add("rules", array(RULE));
    static final StructType FOUND =
            new StructType().add("changes", array(CHANGE)).add(Refusal.FIELD, Refusal.TYPE);

    private static final Cache<List<String>, CitizenImpact> COMPARED =
            Caffeine.newBuilder().maximumSize(16).build();

    private final SentRules before;
    private final SentRules after;
    private final Language language;

    DraftImpact(SentRules before, SentRules after, Language language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    static DataType array(DataType of) {
        return DataTypes.createArrayType(of, false);
    }

    void register(SparkSession spark) {
        spark.udf().register(NAME, this, FOUND);
    }

    @Override
    public Row call(@Nullable Object profile, @Nullable Object asOf) {
        CitizenImpact impact = compared();
        Reached<Row> found = Reached.of(new Asked(profile, asOf)).then(asked -> found(asked, impact));
        return found.value() == null ? RowFactory.create(null, found.refused()) : found.value();
    }

    private Row found(Asked asked, CitizenImpact impact) {
        Advisor before = impact.sides().before();
        Advisor after = impact.sides().after();
        return RowFactory.create(
                impact.of(asked.by(before), asked.by(after)).stream()
                        .map(this::row)
                        .toArray(Row[]::new),
                null);
    }

    private CitizenImpact compared() {
        return COMPARED.get(
                List.of(before.fingerprint(), after.fingerprint()),
                none -> new CitizenImpact(new RulebookPair(before.advisor(), after.advisor())));
    }

    private Row row(CitizenChange one) {
        return RowFactory.create(
                one.change().id(),
                one.kind().name(),
                one.change().before().place().name(),
                one.change().after().place().name(),
                one.causes().stream().map(cause -> cause.text().in(language)).toList(),
                one.traceAfter().rules().stream().map(this::row).toList());
    }

    private Row row(Reason reason) {
        return RowFactory.create(
                reason.rule(),
                reason.outcome().name(),
                reason.conditions().stream()
                        .map(tested -> RowFactory.create(
                                tested.text().in(language), tested.outcome().name()))
                        .toList());
    }
}
