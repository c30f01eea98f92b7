/** What is not known of a citizen and would matter. */
@NullMarked
package dk.indsatskompas.advice.missing;

import org.jspecify.annotations.NullMarked;
