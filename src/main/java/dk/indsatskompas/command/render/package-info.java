/** {@code render}: the rules in the sentences of the other language. */
@NullMarked
package dk.indsatskompas.command.render;

import org.jspecify.annotations.NullMarked;
