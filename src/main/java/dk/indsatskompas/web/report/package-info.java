/** A recorded decision as a page and a PDF that a caseworker files and a citizen can read. */
@NullMarked
package dk.indsatskompas.web.report;

import org.jspecify.annotations.NullMarked;
