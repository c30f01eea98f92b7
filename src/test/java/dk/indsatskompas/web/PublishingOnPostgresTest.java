package dk.indsatskompas.web;

import dk.indsatskompas.decisions.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How a rulebook comes into force, with a PostgreSQL. */
class PublishingOnPostgresTest extends PublishingOverHttpTest {

    @DynamicPropertySource
    static void recordInPostgres(DynamicPropertyRegistry properties) {
        String url = TestDatabase.newPostgres("publishing");
        properties.add("indsatskompas.database.url", () -> url);
        properties.add("indsatskompas.database.user", () -> "postgres");
        properties.add("indsatskompas.database.password", () -> "postgres");
    }
}
