/** Who sends a request, and whether they may. */
@NullMarked
package dk.indsatskompas.web.signin;

import org.jspecify.annotations.NullMarked;
