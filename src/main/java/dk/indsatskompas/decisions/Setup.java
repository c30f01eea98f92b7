package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Entry.Versions;
import java.time.Clock;

/** What the log needs besides a database. */
public record Setup(Keys keys, Versions versions, Clock clock, Limits limits) {}
