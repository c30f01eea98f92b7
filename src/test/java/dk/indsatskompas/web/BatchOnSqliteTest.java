package dk.indsatskompas.web;

/** Batches, recorded in a SQLite file. */
class BatchOnSqliteTest extends BatchOverHttpTest {}
