package dk.indsatskompas.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Makes tables of lines of JSON, as a data scientist may have them: Parquet with the question's objects, and CSV with a column for
 * each field. Both have a municipality besides.
 */
public final class Tables {

    private Tables() {}

    public static void main(String... arguments) {
        SparkSession spark = SparkSession.builder().getOrCreate();
        Dataset<Row> lines = spark.read()
                .json(arguments[0])
                .withColumn(
                        "municipality", concat(lit("M"), hash(col("citizenRef")).mod(3)));
        lines.write().parquet(arguments[1]);
        List<Column> flat = new ArrayList<>();
        flatten(lines.schema(), "", flat);
        lines.select(flat.toArray(Column[]::new)).write().option("header", true).csv(arguments[2]);
        spark.stop();
    }

    private static void flatten(StructType type, String inside, List<Column> flat) {
        for (StructField field : type.fields()) {
            String path = inside.isEmpty() ? field.name() : inside + "." + field.name();
            if (field.dataType() instanceof StructType inner) {
                flatten(inner, path, flat);
            } else {
                Column value = col(path);
                flat.add((field.dataType() instanceof ArrayType
                                ? when(size(value).equalTo(0), "[]").otherwise(array_join(value, ";"))
                                : value)
                        .as(path));
            }
        }
    }
}
