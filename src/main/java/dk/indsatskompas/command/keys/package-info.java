/** {@code keys}: API keys, made and revoked. */
@NullMarked
package dk.indsatskompas.command.keys;

import org.jspecify.annotations.NullMarked;
