/** {@code replay}: recorded decisions, made once more. */
@NullMarked
package dk.indsatskompas.command.replay;

import org.jspecify.annotations.NullMarked;
