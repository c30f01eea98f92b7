package dk.indsatskompas.spark;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.rulebook.EngineDisagreement;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a citizen is not answered: where in the question, and the code that the service gives. It never repeats what was sent. */
final class Refusal {
    static final String FIELD = "refused";
    static final DataType TYPE = DataTypes.createArrayType(
            new StructType().add("pointer", DataTypes.StringType, false).add("code", DataTypes.StringType, false),
            false);

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    static Row[] of(RuntimeException failure) {
        if (failure instanceof InvalidRequest invalid) {
            return invalid.faults().stream()
                    .map(fault -> RowFactory.create(fault.pointer(), fault.code()))
                    .toArray(Row[]::new);
        }
        if (failure instanceof EngineDisagreement) {
            LOG.error("{}", failure.getMessage());
            return new Row[] {RowFactory.create("", "engine-disagreement")};
        }
        // Its message may hold what was sent.
        LOG.error("{} at {}", failure.getClass().getName(), failure.getStackTrace());
        return new Row[] {RowFactory.create("", "internal")};
    }
}
