/** HTTP in, JSON out. */
@NullMarked
package dk.indsatskompas.web;

import org.jspecify.annotations.NullMarked;
