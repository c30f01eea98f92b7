package dk.indsatskompas.web.http;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.House;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.WebTest;
import jakarta.servlet.ServletRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.MimeHeaders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What was asked for in Accept-Language is understood as far as it can be, and what cannot is in nobody's way. */
@ExtendWith(OutputCaptureExtension.class)
@Invariant("An odd request, whatever of it is odd, is no fault of the service, and adds nothing to its log")
class RequestLanguageTest extends WebTest {

    private static final String ELEVEN = "da,en,de,sv,nb,fi,is,fo,fr,es,it";

    @ParameterizedTest(name = "»{0}« is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | DA",
                "en | EN",
                "EN | EN",
                "en-GB | EN",
                "en-Latn-GB-oxendict | EN",
                "da | DA",
                "de | DA",
                "eng | DA",
                "de, en;q=0.1 | EN",
                "da;q=0.4, en;q=0.5 | EN",
                "en;q=0.4, da;q=0.5 | DA",
                "en, da | EN",
                "da, en | DA",
                "en ; q=0.5 , da ; q=0.6 | DA",
                "en;Q=0.5, da;q=0.6 | DA",
                "en;q=0 | DA",
                "da;q=0 | EN",
                "da;q=0, en;q=0 | DA",
                "da;q=0.000, * | EN",
                "* | DA",
                "en;q=0.5, *;q=0.1 | EN",
                "en;q=0.5, * | DA",
                "*;q=0 | DA",
                "da-DK;q=0.1, en;q=0.5, da;q=0.9 | DA",
                // What is malformed is passed over, and nothing else.
                "- | DA",
                "-, en | EN",
                "en, - | EN",
                "en-, da | DA",
                "en;q=2, de | DA",
                "en;q=-1, de | DA",
                "en;q=0.1234, de | DA",
                "en;q=x, de | DA",
                "en;q, de | DA",
                "en;x=1, de | DA",
                "en en, de | DA",
                ",,,en | EN",
                "en;q=0.5;q=0.6, da;q=0.1 | DA",
                "toolongforatag, en | EN",
                "æ, en | EN",
            })
    void isTheOneThatIsLikedBest(String header, Language language) {
        assertThat(RequestLanguage.in(header)).isEqualTo(language);
    }

    @Test
    void isLookedForInTenRangesAndTwoHundredAndFiftySixCharacters() {
        assertThat(RequestLanguage.in("de,".repeat(9) + "en")).isEqualTo(Language.EN);
        assertThat(RequestLanguage.in("de,".repeat(10) + "en")).isEqualTo(Language.DA);
        assertThat(RequestLanguage.in(" ".repeat(254) + "en")).isEqualTo(Language.EN);
        assertThat(RequestLanguage.in(" ".repeat(255) + "en")).isEqualTo(Language.DA);
        // What is cut through could mean anything.
        assertThat(RequestLanguage.in("en;q=0.5," + " ".repeat(242) + "da;q=0.9"))
                .isEqualTo(Language.EN);
        assertThat(RequestLanguage.in("en," + "x".repeat(16_000))).isEqualTo(Language.EN);
    }

    @Test
    void isFoundWhateverIsSent() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 200_000; i++) {
            assertThat(RequestLanguage.in(header(random))).isNotNull();
        }
    }

    private static String header(Random random) {
        StringBuilder header = new StringBuilder();
        String alphabet = "dane-*;q=0.15, \tx\u0000\u00e6\u2028";
        IntStream.range(0, random.nextInt(40))
                .forEach(n -> header.append(alphabet.charAt(random.nextInt(alphabet.length()))));
        return header.toString();
    }

    /** So whatever asks the servlet for its locales, be it the framework or the server, gets ours. */
    @Test
    void standsInThePlaceOfTheHeaderForAllThatComesLater() {
        MimeHeaders headers = new MimeHeaders();
        headers.addValue("accept-language").setString("-");
        headers.addValue("Accept-Language").setString(ELEVEN);
        headers.addValue("ACCEPT-LANGUAGE").setString("en");

        RequestLanguage.settle(headers);

        assertThat(Collections.list(headers.values("Accept-Language"))).containsExactly("da");
        MimeHeaders none = new MimeHeaders();
        RequestLanguage.settle(none);
        assertThat(none.size()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> isInNobodysWayAtAnyAddress(CapturedOutput log) {
        return Stream.of(
                        "/v1/studies",
                        "/v1/rulebooks/in-force/guide",
                        "/v1/decisions/nothing",
                        "/v1/decisions?limit=x",
                        "/nothing",
                        "/error",
                        "/actuator/health",
                        "/actuator/info",
                        "/actuator/nothing",
                        "/v3/api-docs",
                        "/v3/api-docs.yaml",
                        "/swagger-ui.html",
                        "/swagger-ui/index.html",
                        "/swagger-ui/nothing")
                .map(path -> DynamicTest.dynamicTest(path, () -> isInNobodysWay(path, log)));
    }

    private void isInNobodysWay(String path, CapturedOutput log) {
        int usual = server().get(path, "Accept-Language", ENGLISH).statusCode();
        int before = log.getAll().length();
        for (String header :
                new String[] {"-", ELEVEN, "en," + "x".repeat(15_000), "x,".repeat(7_000), "en;q=.", "*-*"}) {
            HttpResponse<String> answer = server().get(path, "Accept-Language", header);

            assertThat(answer.statusCode()).isEqualTo(usual);
            answer.headers()
                    .firstValue("Content-Language")
                    .ifPresent(said -> assertThat(said)
                            .isEqualTo(RequestLanguage.in(header).code()));
        }
        server().send("POST", path, BodyPublishers.ofString("x"), "Accept-Language", "-");
        assertThat(log.getAll().substring(before)).doesNotContain("Exception").doesNotContain(" ERROR ");
    }

    @Test
    void isAskedOfNobodyElse() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(nameMatching("getLocales?")).and(target(owner(assignableTo(ServletRequest.class)))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Locale.LanguageRange.class)
                .check(House.classes());
    }
}
