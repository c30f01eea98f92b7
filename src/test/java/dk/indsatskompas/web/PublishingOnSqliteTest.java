package dk.indsatskompas.web;

import dk.indsatskompas.web.signin.PublishingOverHttpTest;

/** How a rulebook comes into force, with a SQLite file. */
class PublishingOnSqliteTest extends PublishingOverHttpTest {}
