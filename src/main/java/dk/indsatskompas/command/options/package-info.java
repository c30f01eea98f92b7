/** Options and output that several commands share. */
@NullMarked
package dk.indsatskompas.command.options;

import org.jspecify.annotations.NullMarked;
