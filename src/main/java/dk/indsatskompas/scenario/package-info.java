/** Example citizens with expected advice, run from the rules folder. */
@NullMarked
package dk.indsatskompas.scenario;

import org.jspecify.annotations.NullMarked;
