/** The recorded decisions: opened, found, replayed, proved, commented and erased. */
@NullMarked
package dk.indsatskompas.web.decisions;

import org.jspecify.annotations.NullMarked;
