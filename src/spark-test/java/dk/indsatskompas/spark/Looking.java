package dk.indsatskompas.spark;

import org.apache.spark.sql.SparkSession;

/** Looks at answers as the page shows it, asks the function in SQL, and writes the answers so that a test can read them. */
public final class Looking {

    private Looking() {}

    public static void main(String... arguments) throws Exception {
        SparkSession spark = SparkSession.builder().getOrCreate();
        spark.read().parquet("people.parquet").createOrReplaceTempView("people");
        spark.sql(arguments[0]).collectAsList().forEach(row -> System.out.println("seen " + row.mkString(" ")));
        Recommend.register(spark, "rules.zip");
        long same = spark.sql(
                        "SELECT p.citizenRef FROM people p JOIN parquet.`answers` a ON p.citizenRef = a.citizenRef WHERE "
                                + "recommend(struct(p.citizenRef, p.asOf, citizen, contact, offers), DATE'2026-11-22').recommendations "
                                + "= a.recommendations")
                .count();
        System.out.println("same " + same);
        spark.read().parquet("answers").write().json("of-parquet");
        spark.stop();
    }
}
