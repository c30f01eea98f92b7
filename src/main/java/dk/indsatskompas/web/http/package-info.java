/** Bodies, headers, limits and problems, alike for every address. */
@NullMarked
package dk.indsatskompas.web.http;

import org.jspecify.annotations.NullMarked;
