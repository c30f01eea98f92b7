package dk.indsatskompas.web.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report says when what was recorded cannot be said anew. */
class ReportLanguagesTest extends WebTest {

    @Autowired
    private Decisions decisions;

    @Test
    void staysInTheRecordedLanguageWhenTheAnswerIsNoLongerTheSame() {
        String path = record(rulebook().fingerprint(), answer -> answer.replace("Mentorstøtte", "Noget andet"));

        var report = server().get(path, "Accept-Language", "en");

        assertThat(report.headers().allValues("Content-Language")).containsExactly("da");
        assertThat(Jsoup.parse(report.body()).select("p.note[lang=en]").text())
                .startsWith("The report is in Danish, as the answer was given");
        assertThat(Jsoup.parse(report.body()).select("p.note[lang=da]").text())
                .startsWith("Rapporten er på dansk, som svaret blev givet");
        assertThat(report.body()).contains("2. Noget andet");
    }

    @Test
    void showsWhatWasRecordedThoughItsRulebookCannotBeReadAnyMore() {
        Map<String, byte[]> files = new HashMap<>(rulebook().folder().files());
        files.put("catalogue.yaml", "no catalogue".getBytes(StandardCharsets.UTF_8));
        Folder broken = Folder.of(files);
        decisions.keep(broken, "test");
        String path =
                record(broken.fingerprint(), answer -> answer.replace(rulebook().fingerprint(), broken.fingerprint()));

        for (String language : new String[] {DANISH, ENGLISH}) {
            var report = server().get(path, "Accept-Language", language);

            assertThat(report.statusCode()).isEqualTo(200);
            assertThat(report.headers().allValues("Content-Language")).containsExactly("da");
            assertThat(Jsoup.parse(report.body()).text()).contains("KONTANTHJAELP", "2. Mentorstøtte");
            assertThat(server().get(path + "?annex=true", "Accept-Language", language)
                            .body())
                    .contains(broken.fingerprint());
        }
        assertThat(server().download(path + "?format=pdf").statusCode()).isEqualTo(200);
    }

    /** Records the example's answer after a change, and gives the address of its report. */
    private String record(String fingerprint, UnaryOperator<String> change) {
        UUID id = Decisions.newId();
        Instant now = Instant.parse("2026-11-22T09:00:00.123Z");
        ImmutableBytes body = ImmutableBytes.of(Server.exampleBytes());
        Advisor advisor = new Advisor(rulebook());
        AnsweredQuestion answered = advisor.answer(advisor.read(body.toByteArray(), LocalDate.of(2026, 11, 22)));
        RecordedAnswer whole = AnswerRecord.of(answered, id, now, Language.DA);
        ImmutableBytes written = ImmutableBytes.of(change.apply(whole.body().text()));
        decisions.record(
                new RecordedRequest("case-system", answered.question().citizenRef(), null, body),
                new RecordedAnswer(id, now, fingerprint, whole.outcomes(), whole.terms(), written));
        return "/v1/decisions/" + id + "/report";
    }
}
