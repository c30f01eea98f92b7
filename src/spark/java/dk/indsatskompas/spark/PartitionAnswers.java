package dk.indsatskompas.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Answers the citizens of a partition, some at a time, each with the columns that are kept before it.
 *
 * @param kept how many columns stand before the profile
 */
record PartitionAnswers(Recommend function, String asOf, int kept) implements MapPartitionsFunction<Row, Row> {
    /** As many as a batch of the service takes at a time. */
    private static final int CHUNK = 64;

    @Override
    public Iterator<Row> call(Iterator<Row> citizens) {
        return new Iterator<>() {
            private Iterator<Row> answered = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                return answered.hasNext() || citizens.hasNext();
            }

            @Override
            public Row next() {
                if (!answered.hasNext()) {
                    answered = answered(chunk(citizens)).iterator();
                }
                return answered.next();
            }
        };
    }

    private static List<Row> chunk(Iterator<Row> citizens) {
        if (!citizens.hasNext()) {
            throw new NoSuchElementException();
        }
        List<Row> chunk = new ArrayList<>(CHUNK);
        while (citizens.hasNext() && chunk.size() < CHUNK) {
            chunk.add(citizens.next());
        }
        return chunk;
    }

    private List<Row> answered(List<Row> chunk) {
        List<Row> answers = function.answers(
                chunk.stream().map(row -> new Asked(row.get(kept), asOf)).toList());
        List<Row> rows = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            List<Object> columns = new ArrayList<>();
            for (int k = 0; k < kept; k++) {
                columns.add(chunk.get(i).get(k));
            }
            for (int k = 0; k < answers.get(i).size(); k++) {
                columns.add(answers.get(i).get(k));
            }
            rows.add(RowFactory.create(columns.toArray()));
        }
        return rows;
    }
}
