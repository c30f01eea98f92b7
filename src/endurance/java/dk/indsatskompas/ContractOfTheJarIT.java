package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/**
 * The contract, held of the jar as it is delivered: the same tests as in the build, of all that they ask over HTTP. What
 * looks into the service itself is not among them.
 */
@Suite
@SelectClasses(
        names = {
            "dk.indsatskompas.web.BatchOnSqliteTest",
            "dk.indsatskompas.web.BothLanguagesOverHttpTest",
            "dk.indsatskompas.web.BriefAnswersTest",
            "dk.indsatskompas.web.CompressedAnswersTest",
            "dk.indsatskompas.web.FaultsTest",
            "dk.indsatskompas.web.FieldsTest",
            "dk.indsatskompas.web.GuideOverHttpTest",
            "dk.indsatskompas.web.HeadersTest",
            "dk.indsatskompas.web.OddRequestsTest",
            "dk.indsatskompas.web.ProtocolTest",
            "dk.indsatskompas.web.RandomBodiesTest",
            "dk.indsatskompas.web.RandomRequestsTest",
            "dk.indsatskompas.web.ReadmeTest",
            "dk.indsatskompas.web.RecommendationsTest",
            "dk.indsatskompas.web.SentAgainTest",
            "dk.indsatskompas.web.TrapsTest",
            "dk.indsatskompas.web.http.AddressHelpTest",
            "dk.indsatskompas.web.http.FormCheckTest",
            "dk.indsatskompas.web.http.HeaderCheckTest",
            "dk.indsatskompas.web.http.NamesAndDaysTest",
            "dk.indsatskompas.web.http.NegotiatedAnswersTest",
            "dk.indsatskompas.web.http.QueryCheckTest",
            "dk.indsatskompas.web.http.RequestLanguageTest",
            "dk.indsatskompas.web.http.SchemasOfTheContractTest",
            "dk.indsatskompas.web.http.WholeBodyTest",
            "dk.indsatskompas.web.knowledge.KnowledgeTest",
            "dk.indsatskompas.web.pages.attempt.TryPageTest",
            "dk.indsatskompas.web.pages.audit.DecisionPagesTest",
            "dk.indsatskompas.web.pages.knowledge.EvidencePagesTest",
            "dk.indsatskompas.web.pages.knowledge.RulesPagesTest",
            "dk.indsatskompas.web.recommendations.CprNumbersTest",
            "dk.indsatskompas.web.signin.LoopbackFilterTest",
        })
class ContractOfTheJarIT {

    /** As many made-up requests as in the build: the many are sent to the service in the tests' own process. */
    private static final String REQUESTS = Size.REQUESTS.name().toLowerCase(Locale.ROOT);

    private static PackagedJar jar;

    @BeforeSuite
    static void startsTheJar() throws IOException, InterruptedException {
        jar = PackagedJar.start(Jdk.running(), Files.createTempDirectory("contract"))
                .ready();
        System.setProperty(REQUESTS, "500");
        System.setProperty(WebTest.ELSEWHERE, String.valueOf(jar.server().port()));
    }

    /** What the tests look for in the log of their own process is looked for here. */
    @AfterSuite
    static void itsLogTellsOfNoFault() throws IOException {
        System.clearProperty(WebTest.ELSEWHERE);
        System.clearProperty(REQUESTS);
        try (PackagedJar tried = jar) {
            assertThat(tried.said()).doesNotContain("Exception", " ERROR ");
        }
    }
}
