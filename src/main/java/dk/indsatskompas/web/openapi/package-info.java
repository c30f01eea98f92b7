/** The OpenAPI document. */
@NullMarked
package dk.indsatskompas.web.openapi;

import org.jspecify.annotations.NullMarked;
