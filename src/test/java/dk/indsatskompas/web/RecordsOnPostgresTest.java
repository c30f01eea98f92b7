package dk.indsatskompas.web;

import dk.indsatskompas.decisions.TestDatabase;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is recorded, in a PostgreSQL. */
@DirtiesContext
class RecordsOnPostgresTest extends RecordsTest {

    @DynamicPropertySource
    static void recordInPostgres(DynamicPropertyRegistry properties) {
        String url = TestDatabase.newPostgres("records");
        properties.add("indsatskompas.database.url", () -> url);
        properties.add("indsatskompas.database.user", () -> "postgres");
        properties.add("indsatskompas.database.password", () -> "postgres");
    }
}
