package dk.indsatskompas.bulk;

import dk.indsatskompas.decisions.ImmutableBytes;
import org.jspecify.annotations.Nullable;

/** One line of a batch, from 1: every byte of it but its end, or why it is not read. */
record Line(long number, @Nullable ImmutableBytes content, LineError otherwise) {}
