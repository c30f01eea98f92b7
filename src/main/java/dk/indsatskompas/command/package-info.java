/** The command line: check a rules folder, and make its tables anew. */
@NullMarked
package dk.indsatskompas.command;

import org.jspecify.annotations.NullMarked;
