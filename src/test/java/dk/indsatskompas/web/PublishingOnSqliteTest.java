package dk.indsatskompas.web;

/** How a rulebook comes into force, with a SQLite file. */
class PublishingOnSqliteTest extends PublishingOverHttpTest {}
