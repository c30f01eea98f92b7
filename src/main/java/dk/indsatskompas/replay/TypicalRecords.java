package dk.indsatskompas.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.decisions.log.Payload;
import dk.indsatskompas.decisions.log.PayloadDictionary;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.vocabulary.Language;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What records of a rulebook's answers are like: those of some made-up citizens, the same ones each time on one day. */
public final class TypicalRecords {
    /** So many that it only ends earlier when the rulebook refuses nearly all of them. */
    private static final int TRIED = 200;

    /** Most ask in Danish; what English answers have of their own is found in a few. */
    private static final int ENGLISH = 4;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TypicalRecords() {}

    /** Has the records of a rulebook packed by what they have in common, from when that is made. */
    public static void packWith(Decisions decisions, Advisor advisor, LocalDate day) {
        decisions.packWith(advisor.by().fingerprint(), () -> of(advisor, day));
    }

    /** As many as a {@link PayloadDictionary} takes, one after the other. */
    static ImmutableBytes of(Advisor advisor, LocalDate day) {
        SyntheticPopulation citizens = new SyntheticPopulation(advisor.rulebook(), advisor.rulebook(), 1, day);
        ByteArrayOutputStream all = new ByteArrayOutputStream(PayloadDictionary.LONGEST);
        for (int number = 1; number <= TRIED; number++) {
            byte[] record;
            try {
                Question question = citizens.member(number)
                        .question()
                        .apply(advisor.contents().vocabulary());
                record = record(advisor.answer(question), number);
            } catch (InvalidRequest e) {
                continue;
            }
            if (all.size() + record.length > PayloadDictionary.LONGEST) {
                break;
            }
            all.writeBytes(record);
        }
        return ImmutableBytes.handedOver(all.toByteArray());
    }

    private static byte[] record(AnsweredQuestion answered, int number) {
        Language language = number % ENGLISH == 0 ? Language.EN : Language.DA;
        RecordedAnswer recorded = AnswerRecord.of(answered, new UUID(0, number), Instant.EPOCH, language);
        Question question = answered.question();
        RecordedRequest asked =
                new RecordedRequest("", question.citizenRef(), null, ImmutableBytes.handedOver(json(question)));
        return Payload.of(asked, recorded).plain();
    }

    private static byte[] json(Question question) {
        ObjectNode body = JSON.createObjectNode()
                .put("citizenRef", question.citizenRef())
                .put("asOf", question.asOf().toString());
        question.profile().known().forEach((attribute, value) -> {
            String subject = "/" + attribute.subject().path().replace('.', '/');
            body.withObject(subject).set(attribute.field(), JSON.valueToTree(value));
        });
        return JSON.writeValueAsBytes(body);
    }
}
