package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.bulk.LineResult.BatchIncident;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.decisions.log.RecordDecision.NotRecorded;
import dk.indsatskompas.replay.RequestKey;
import dk.indsatskompas.replay.TypicalRecords;
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
 * @param asOf the date that a line is answered for which names none: one for all of them, even over midnight
 * @param detail how much of each answer is given
 * @param log where the answers are recorded; null when they are not
 */
public record BatchContext(
        Advisor advisor,
        Language language,
        Clock clock,
        LocalDate asOf,
        AnswerDetail detail,
        @Nullable BatchLog log) {
    private ImmutableBytes given(ImmutableBytes whole) {
        return ImmutableBytes.handedOver(AnswerJson.given(whole.toByteArray(), detail));
    }

    /** Where the answers of a batch are recorded, and for whom. */
    public record BatchLog(
            Decisions decisions, String caller, @Nullable RequestKey key) {
        /** Puts the answers on the disk with one commit. Those that are not there are withheld. */
        List<LineResult> record(List<LineResult> chunk, BatchContext context) {
            List<RecordDecision> recordings = chunk.stream()
                    .flatMap(told -> Stream.ofNullable(told.recording()))
                    .toList();
            Map<UUID, BatchIncident> failed = new HashMap<>();
            Map<UUID, ImmutableBytes> earlier = new HashMap<>();
            try {
                NotRecorded not = decisions.recordAll(recordings);
                TypicalRecords.packWith(decisions, context.advisor(), context.asOf());
                not.failed().forEach((id, failure) -> failed.put(id, BatchIncident.of(failure)));
                earlier.putAll(not.earlier());
            } catch (RuntimeException e) {
                BatchIncident incident = BatchIncident.of(e);
                recordings.forEach(recording -> failed.put(recording.id(), incident));
            }
            return chunk.stream()
                    .map(told -> {
                        RecordDecision recording = told.recording();
                        if (recording != null && failed.containsKey(recording.id())) {
                            return LineResult.Refused.of(told.line(), failed.get(recording.id()), context.language());
                        }
                        return recording != null && earlier.containsKey(recording.id())
                                ? new LineResult.Repeated(told.line(), context.given(earlier.get(recording.id())))
                                : told;
                    })
                    .toList();
        }
    }
}
