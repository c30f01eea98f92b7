package dk.indsatskompas.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.SignedInTest;
import dk.indsatskompas.web.Visitor;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** People sign in once, with a key or with the OpenID provider, and have a session. */
class PeopleTest extends SignedInTest {

    private Visitor somebody() {
        return new Visitor(server(), "en");
    }

    private Visitor with(String key) {
        Visitor visitor = somebody();
        visitor.send(visitor.open("/sign-in"), "main form", "key", key);
        return visitor;
    }

    @Test
    void areLedToWhereTheySignInAndBack() {
        Visitor visitor = somebody();

        visitor.open("/decisions");
        assertThat(visitor.status()).isEqualTo(302);
        assertThat(visitor.location()).endsWith("/sign-in?to=%2Fdecisions");

        Document page = visitor.open(visitor.location());
        visitor.send(page, "main form", "key", goodKey("anna", Role.AUDITOR));
        assertThat(visitor.location()).endsWith("/decisions");
        assertThat(visitor.open("/decisions").title()).startsWith("Decisions");
        assertThat(visitor.open("/decisions").select(".who").text()).contains("anna");
    }

    @Test
    void haveASessionThatNoScriptAndNoOtherSiteGetsAt() {
        Visitor visitor = with(goodKey("bent", Role.AUDITOR));

        assertThat(visitor.last().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void areNotSignedInByAKeyThatIsNone() {
        Visitor visitor = with("ik_000000000000_nonsense");

        assertThat(visitor.location()).endsWith("/sign-in?refused=true");
        assertThat(visitor.open("/sign-in?refused=true").select("[role=alert]").text())
                .contains("did not succeed");
        visitor.open("/decisions");
        assertThat(visitor.status()).isEqualTo(302);
    }

    @Test
    void goOnlyToPlacesOfThisServiceAfterwards() {
        for (String elsewhere : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
            Visitor visitor = somebody();
            Document page = visitor.open("/sign-in");
            page.select("input[name=to]").val(elsewhere);
            visitor.send(page, "main form", "key", goodKey("carl", Role.AUDITOR));
            assertThat(visitor.location()).isIn("/", server().address() + "/");
        }
    }

    @Test
    void areToldWhatIsNotOpenToThemAndWhy() {
        Visitor visitor = with(goodKey("dorte", Role.POLICY));

        Document page = visitor.open("/");
        assertThat(page.select("nav .closed").text()).contains("Decisions", "auditor only");
        Document refused = visitor.open("/decisions");
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(refused.select("h1").text()).isNotEmpty();
    }

    @Test
    @Invariant("A form of a person's that does not have the token of a page of ours does nothing")
    void sendNothingWithoutTheTokenOfAPage() {
        Visitor visitor = with(goodKey("else", Role.CASE_SYSTEM));

        visitor.post("/", List.of(Visitor.pair("citizenRef", "case-1"), Visitor.pair("record", "x")));
        assertThat(visitor.status()).isEqualTo(403);
        visitor.post("/sign-out", List.of());
        assertThat(visitor.status()).isEqualTo(403);
        visitor.open("/");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void readWithTheirSessionWhatProgramsReadAndChangeNothingThere() {
        Visitor visitor = with(goodKey("finn", Role.AUDITOR, Role.CASE_SYSTEM));

        visitor.open("/v1/log/head");
        assertThat(visitor.status()).isEqualTo(200);
        visitor.post("/v1/recommendations", List.of("a=b"));
        assertThat(visitor.status()).isEqualTo(401);
    }

    @Test
    void areSignedOutByThemselvesOrWithTheirKey() throws Exception {
        Visitor visitor = with(goodKey("gerda", Role.AUDITOR));
        visitor.send(visitor.open("/decisions"), ".who");
        visitor.open("/decisions");
        assertThat(visitor.status()).isEqualTo(302);

        String key = goodKey("hans", Role.AUDITOR);
        Visitor other = with(key);
        KEYS.revoke(idOf(key), Instant.now());
        await(key, false);
        other.open("/decisions");
        assertThat(other.status()).isEqualTo(302);
    }

    @Test
    void signInWithTheProviderByACodeThatOnlyTheirBrowserCanUse() {
        ISSUER.next("ida", "auditor");
        Visitor visitor = somebody();
        Document page = visitor.open("/sign-in");
        assertThat(page.select("a.button").text()).isEqualTo("Sign in with Eksempel-ID");

        visitor.open(page.selectFirst("a.button").attr("href"));
        assertThat(visitor.location()).startsWith(ISSUER.address()).contains("code_challenge_method=S256");
        visitor.open(visitor.location());
        visitor.open(visitor.location());
        assertThat(visitor.location()).endsWith("/");
        assertThat(visitor.open("/decisions").select(".who").text()).contains("openid:ida");
        assertThat(visitor.open("/decisions").select("nav .closed").text()).contains("Try");
    }

    @Test
    void comeBackFromTheProviderOnceMoreFromHereSoThatTheirCookieComesAlong() {
        Visitor visitor = somebody();
        String back = "/login/oauth2/code/id?code=once&state=x";

        var answer = server().get(back, "Sec-Fetch-Site", "cross-site", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Refresh")).hasValue("0;url=" + back + "&returned=true");
        assertThat(visitor.cookies()).isEmpty();
    }
}
