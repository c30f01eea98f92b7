/** {@code tables}: the tables of the README of the rules, made anew. */
@NullMarked
package dk.indsatskompas.command.tables;

import org.jspecify.annotations.NullMarked;
