/** The rules folder, read, checked, compiled and fired for one citizen. Drools lives here and only here. */
@NullMarked
package dk.indsatskompas.rulebook;

import org.jspecify.annotations.NullMarked;
