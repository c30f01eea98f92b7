package dk.indsatskompas.web.pages.knowledge;

import org.springframework.test.context.TestPropertySource;

/** The same with a rules folder about something else altogether. */
@TestPropertySource(properties = "indsatskompas.rules=src/test/elsewhere")
class EvidenceElsewhereTest extends EvidencePagesTest {}
