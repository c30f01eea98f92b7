/** What research found, how sure, and where it says so. */
@NullMarked
package dk.indsatskompas.evidence;

import org.jspecify.annotations.NullMarked;
