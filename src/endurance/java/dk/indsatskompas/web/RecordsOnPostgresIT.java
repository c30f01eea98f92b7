package dk.indsatskompas.web;

import dk.indsatskompas.decisions.TestPostgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is recorded, in a PostgreSQL. */
@DirtiesContext
class RecordsOnPostgresIT extends RecordsTest {

    @DynamicPropertySource
    static void recordInPostgres(DynamicPropertyRegistry properties) {
        TestPostgres.register(properties, "records");
    }
}
