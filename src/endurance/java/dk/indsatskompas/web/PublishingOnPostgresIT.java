package dk.indsatskompas.web;

import dk.indsatskompas.decisions.TestPostgres;
import dk.indsatskompas.web.signin.PublishingOverHttpTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How a rulebook comes into force, with a PostgreSQL. */
class PublishingOnPostgresIT extends PublishingOverHttpTest {

    @DynamicPropertySource
    static void recordInPostgres(DynamicPropertyRegistry properties) {
        TestPostgres.register(properties, "publishing");
    }
}
