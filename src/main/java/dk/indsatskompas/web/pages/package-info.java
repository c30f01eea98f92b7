/** A decision and an impact as pages that people read, print and file. */
@NullMarked
package dk.indsatskompas.web.pages;

import org.jspecify.annotations.NullMarked;
