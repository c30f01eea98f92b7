/** {@code recommend}: a file of citizens, answered. */
@NullMarked
package dk.indsatskompas.command.recommend;

import org.jspecify.annotations.NullMarked;
