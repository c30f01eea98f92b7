package dk.indsatskompas.bulk;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers of a batch are recorded.
 *
 * @param caller who asks
 */
public record BatchLog(Decisions decisions, String caller) {

    /** Puts the answers on the disk with one commit. Those that are not there are withheld. */
    List<LineResult> record(List<LineResult> chunk, Language language) {
        List<RecordDecision> recordings = chunk.stream()
                .flatMap(told -> Stream.ofNullable(recording(told)))
                .toList();
        try {
            Map<UUID, RuntimeException> failed = decisions.recordAll(recordings);
            return chunk.stream()
                    .map(told -> {
                        RecordDecision recording = recording(told);
                        RuntimeException failure = recording == null ? null : failed.get(recording.id());
                        return failure == null
                                ? told
                                : LineResult.Refused.of(told.line(), BatchIncident.of(failure), language);
                    })
                    .toList();
        } catch (RuntimeException e) {
            BatchIncident incident = BatchIncident.of(e);
            return chunk.stream()
                    .map(told ->
                            recording(told) == null ? told : LineResult.Refused.of(told.line(), incident, language))
                    .toList();
        }
    }

    private static @Nullable RecordDecision recording(LineResult told) {
        return told instanceof LineResult.AnsweredLine given ? given.recording() : null;
    }
}
