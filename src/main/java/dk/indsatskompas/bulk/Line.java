package dk.indsatskompas.bulk;

import dk.indsatskompas.decisions.ImmutableBytes;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch.
 *
 * @param number from 1
 * @param content every byte of it but its end; null when it is not read
 * @param otherwise why it is not
 */
record Line(long number, @Nullable ImmutableBytes content, LineError otherwise) {}
