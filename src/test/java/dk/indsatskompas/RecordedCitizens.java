package dk.indsatskompas;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Random citizens who ask as a case system does, and whose answers are recorded as the service records them. */
public record RecordedCitizens(Advisor advisor) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Instant START = Instant.parse("2026-11-22T10:00:00.123Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** That many questions that can be answered: some name a date and some do not, and no two citizens are one. */
    public List<byte[]> questions(long seed, int count) {
        List<Map<Attribute, Object>> citizens = new RandomProfiles(advisor.rulebook())
                .citizens(seed, 4 * count)
                .map(RandomProfiles.HalfKnown::known)
                .toList();
        List<byte[]> questions = IntStream.range(0, citizens.size())
                .mapToObj(n -> question("case-" + n, n % 3 == 0 ? null : TODAY.minusDays(n), citizens.get(n)))
                .filter(this::canBeAnswered)
                .limit(count)
                .toList();
        if (questions.size() < count) {
            throw new AssertionError("Too few of the random citizens can be answered: " + questions.size());
        }
        return questions;
    }

    /** Records them all, every second in English. */
    public List<UUID> record(Decisions decisions, List<byte[]> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(n -> record(decisions, questions.get(n), n, UnaryOperator.identity()))
                .toList();
    }

    /** Records one answer that somebody has changed before it was encrypted. */
    public UUID recordDoctored(Decisions decisions, byte[] question, UnaryOperator<String> doctor) {
        return record(decisions, question, 0, doctor);
    }

    private UUID record(Decisions decisions, byte[] body, int number, UnaryOperator<String> doctor) {
        AnsweredQuestion answered = advisor.answer(advisor.read(body, TODAY));
        Instant at = START.plusSeconds(number);
        Language language = number % 2 == 0 ? Language.DA : Language.EN;
        RecordedAnswer whole = AnswerRecord.of(answered, Decisions.newId(), at, language);
        ImmutableBytes doctored = ImmutableBytes.of(doctor.apply(whole.body().text()));
        decisions.record(
                new RecordedRequest("case-system", answered.question().citizenRef(), null, ImmutableBytes.of(body)),
                new RecordedAnswer(whole.id(), at, whole.rulebook(), whole.outcomes(), whole.terms(), doctored));
        return whole.id();
    }

    private boolean canBeAnswered(byte[] body) {
        try {
            advisor.read(body, TODAY);
            return true;
        } catch (InvalidRequest e) {
            return false;
        }
    }

    private static byte[] question(String citizenRef, LocalDate asOf, Map<Attribute, Object> known) {
        ObjectNode body = JSON.createObjectNode().put("citizenRef", citizenRef);
        if (asOf != null) {
            body.put("asOf", asOf.toString());
        }
        known.forEach((attribute, value) -> {
            String path = "/" + attribute.path().replace('.', '/');
            int slash = path.lastIndexOf('/');
            body.withObject(path.substring(0, slash)).set(path.substring(slash + 1), JSON.valueToTree(value));
        });
        return JSON.writeValueAsBytes(body);
    }
}
