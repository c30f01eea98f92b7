/** The tables of the log, in SQLite or PostgreSQL. */
@NamedInterface("store")
@NullMarked
package dk.indsatskompas.decisions.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
