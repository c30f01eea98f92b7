/** The rules in Drools, which gets them as data; and whether it reads the files as we do. */
@NullMarked
package dk.indsatskompas.rulebook.engine;

import org.jspecify.annotations.NullMarked;
