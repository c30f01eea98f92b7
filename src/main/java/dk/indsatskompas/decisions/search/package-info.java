/** The words that decisions are found by, and the queries. */
@NamedInterface("search")
@NullMarked
package dk.indsatskompas.decisions.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
