package dk.indsatskompas.spark;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.rulebook.EngineDisagreement;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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
            new StructType()
                    .add("pointer", DataTypes.StringType, false)
                    .add("code", DataTypes.StringType, false),
            false);

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    /** What is answered, or what stands in its place: one citizen stops no other, whatever is wrong with the question or the program. */
    static Row answered(Supplier<Row> answer, Function<List<Row>, Row> otherwise) {
        try {
            return answer.get();
        } catch (InvalidRequest e) {
            return otherwise.apply(e.faults().stream()
                    .map(fault -> RowFactory.create(fault.pointer(), fault.code()))
                    .toList());
        } catch (EngineDisagreement e) {
            LOG.error("{}", e.getMessage());
            return otherwise.apply(List.of(RowFactory.create("", "engine-disagreement")));
        } catch (RuntimeException e) {
            // Its message may hold what was sent.
            LOG.error("{} at {}", e.getClass().getName(), e.getStackTrace());
            return otherwise.apply(List.of(RowFactory.create("", "internal")));
        }
    }
}
