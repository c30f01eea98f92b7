/** {@code check}: what is wrong with a rules folder. */
@NullMarked
package dk.indsatskompas.command.check;

import org.jspecify.annotations.NullMarked;
