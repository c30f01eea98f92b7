/** {@code recall}: past decisions that rested on a finding. */
@NullMarked
package dk.indsatskompas.command.recall;

import org.jspecify.annotations.NullMarked;
