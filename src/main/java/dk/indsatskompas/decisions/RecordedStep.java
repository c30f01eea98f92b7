package dk.indsatskompas.decisions;

import java.time.Instant;

/** A step with the entry that records it: who took it, and when. */
public record RecordedStep(Entry entry, Step step) {
    public String fingerprint() {
        return step.fingerprint();
    }

    public Instant time() {
        return entry.time();
    }

    public String caller() {
        return entry.origin().caller();
    }
}
