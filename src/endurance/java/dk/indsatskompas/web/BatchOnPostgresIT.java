package dk.indsatskompas.web;

import dk.indsatskompas.decisions.TestPostgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Batches, in a PostgreSQL. */
@DirtiesContext
class BatchOnPostgresIT extends BatchOverHttpTest {

    @DynamicPropertySource
    static void recordInPostgres(DynamicPropertyRegistry properties) {
        TestPostgres.register(properties, "batches");
    }
}
