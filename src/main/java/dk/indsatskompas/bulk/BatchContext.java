package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.bulk.LineResult.BatchIncident;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.vocabulary.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every line of a batch.
 *
 * @param asOf the date that a line is answered for which names none; null for the day on which it is answered
 * @param detail how much of each answer is given
 * @param log where the answers are recorded; null when they are not
 */
public record BatchContext(
        Advisor advisor,
        Language language,
        Clock clock,
        @Nullable LocalDate asOf,
        AnswerDetail detail,
        @Nullable BatchLog log) {
    LocalDate today() {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    /** Where the answers of a batch are recorded, and for whom. */
    public record BatchLog(Decisions decisions, String caller) {
        /** Puts the answers on the disk with one commit. Those that are not there are withheld. */
        List<LineResult> record(List<LineResult> chunk, Language language) {
            List<RecordDecision> recordings = chunk.stream()
                    .flatMap(told -> Stream.ofNullable(told.recording()))
                    .toList();
            Map<UUID, BatchIncident> failed = new HashMap<>();
            try {
                decisions.recordAll(recordings).forEach((id, failure) -> failed.put(id, BatchIncident.of(failure)));
            } catch (RuntimeException e) {
                BatchIncident incident = BatchIncident.of(e);
                recordings.forEach(recording -> failed.put(recording.id(), incident));
            }
            return chunk.stream()
                    .map(told -> {
                        RecordDecision recording = told.recording();
                        BatchIncident incident = recording == null ? null : failed.get(recording.id());
                        return incident == null ? told : LineResult.Refused.of(told.line(), incident, language);
                    })
                    .toList();
        }
    }
}
