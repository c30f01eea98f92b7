package dk.indsatskompas.web;

/** What is recorded, in a SQLite file. */
class RecordsOnSqliteTest extends RecordsTest {}
