/** A decision and an impact as pages that people read, print and file. */
@NamedInterface("pages")
@NullMarked
package dk.indsatskompas.web.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
