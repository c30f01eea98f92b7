package dk.indsatskompas.web.pages.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.SignedInTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench as people meet it in whose browsers no script runs. */
class WorkbenchTest extends SignedInTest {
    private static final String RULE = "Læsehold til unge uden job";
    private static final String FILE = "CHANGELOG.md";

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void leadsFromANumberToAnotherRulebookInForce(String language) {
        boolean danish = language.equals("da");
        Visitor maja = visitor("maja", language, Role.POLICY);
        Visitor bent = visitor("bent", language, Role.APPROVER);

        begun(maja, "Yngre");
        String draft = address(maja);
        maja.send(maja.form("[role=search]"), Map.of("q", "læsehold unge"));
        maja.follow(RULE);
        String number = maja.page().select("input[type=number]").attr("name");
        String other = maja.page().select("input[type=number]").attr("value").equals("26") ? "24" : "26";
        maja.send(maja.form("#edit"), Map.of(number, other));
        assertThat(maja.page().select("input[type=number]").attr("value")).isEqualTo(other);
        assertThat(maja.page().select("#outcome table")).isNotEmpty();

        maja.follow(danish ? "Se, hvad der skal følge med" : "See what must follow");
        assertThat(maja.page().select("ins").text()).contains(other);
        maja.send(maja.form("[action$=/follow]"), Map.of());
        assertThat(maja.text()).contains(danish ? "Ingen fejl" : "No faults");
        String impact = maja.page()
                .select("a[href]:contains(" + (danish ? "Se virkningen" : "See the impact") + ")")
                .attr("href");
        assertThat(maja.open(impact + "&all=true").status()).isEqualTo(200);
        String mended =
                maja.page().select("a[href*='/file?path=rulebook.yaml']").attr("href");
        assertThat(maja.open(mended).status()).as(mended).isEqualTo(200);
        maja.open(impact);
        assertThat(maja.status()).isEqualTo(200);
        for (String file : List.of("rulebook.yaml", FILE)) {
            assertThat(maja.page().select("a[href*='/file?path=" + file + "']"))
                    .as(file)
                    .isNotEmpty();
        }
        assertThat(maja.page().select(".bars, .muted")).isNotEmpty();

        maja.open(draft);
        maja.send(maja.form("[action$=/submit]"), Map.of("note", "Kun for yngre end " + other));
        assertThat(maja.page().select("form[action$=/approve]")).isEmpty();
        assertThat(maja.text()).contains(danish ? "En anden skal godkende" : "Somebody else must approve");

        bent.open("/workbench").follow("Version");
        bent.send(bent.form("[action$=/approve]"), Map.of());
        assertThat(bent.text()).contains(danish ? "Godkendt" : "Approved", "Kun for yngre end " + other);
        bent.send(bent.page().select("form[action$=/activate]").first(), Map.of());
        assertThat(bent.text()).contains(danish ? "I kraft" : "In force", "maja", "bent");
    }

    @Test
    void keepsWhatTwoChangedAtOnceAndLetsThemBeJoined() {
        Visitor maja = visitor("maja", "da", Role.POLICY);
        Visitor lars = visitor("lars", "da", Role.POLICY);
        begun(maja, "To på én gang");
        String file = address(maja) + "/file?path=" + FILE;

        maja.open(file);
        lars.open(file);
        maja.send(maja.form("#edit"), Map.of("text", "Fra Maja\n"));
        lars.send(lars.form("#edit"), Map.of("text", "Fra Lars\n"));

        assertThat(lars.text()).contains("maja har rettet det samme udkast samtidig");
        lars.follow("Hold dem op mod hinanden");
        assertThat(lars.page().select(".sides pre").eachText()).containsExactly("Fra Lars", "Fra Maja");
        Element join = lars.form("[action$=/join]");
        assertThat(lars.send(join, Map.of("0", "begge")).status()).isEqualTo(400);
        assertThat(lars.send(join, Map.of("0", "BOTH", "1", "BOTH")).status()).isEqualTo(400);
        assertThat(lars.send(join, Map.of("0", "BOTH", "revision", "1")).status())
                .isEqualTo(400);
        lars.send(join, Map.of("0", "BOTH"));
        assertThat(lars.text()).doesNotContain("samtidig");
        assertThat(lars.open(file).page().select("textarea").text()).contains("Fra Lars", "Fra Maja");
    }

    @Test
    void goesOnFromAnEarlierRevision() {
        Visitor maja = visitor("maja", "da", Role.POLICY);
        begun(maja, "Frem og tilbage");
        String draft = address(maja);
        String before = maja.open(draft + "/file?path=" + FILE)
                .page()
                .select("textarea")
                .text();

        maja.send(maja.form("#edit"), Map.of("text", "Noget andet\n"));
        maja.open(draft + "?revision=1");
        maja.send(maja.form("[action$=/restore]"), Map.of());

        assertThat(maja.open(draft + "/file?path=" + FILE)
                        .page()
                        .select("textarea")
                        .text())
                .isEqualTo(before);
        assertThat(maja.open(draft).page().select("a[href$=revision=2]")).isNotEmpty();
    }

    @Test
    void keepsAFileThatIsWrongAndSaysWhere() {
        Visitor maja = visitor("maja", "da", Role.POLICY);
        begun(maja, "Forkert");
        maja.open(address(maja) + "/file?path=laesehold_2020/rules.dslr");
        String text = maja.page().select("textarea").first().wholeText();

        maja.send(maja.form("#edit"), Map.of("text", text.replace("er under ", "er undder ")));

        assertThat(maja.page().select("textarea").first().wholeText()).contains("er undder ");
        assertThat(maja.page().select("#outcome a[href*=line=]").text()).contains("laesehold_2020/rules.dslr:");
        assertThat(maja.page().select("form[action$=/submit]")).isEmpty();
    }

    @Test
    void givesAnEditorWhatCanBeWrittenAndTheLinesThatAreWrong() {
        Visitor maja = visitor("maja", "da", Role.POLICY);
        begun(maja, "I en editor");
        String file = address(maja) + "/file?path=laesehold_2020/rules.dslr";
        String text = maja.open(file).page().select("textarea").first().wholeText();
        int wrong = text.substring(0, text.indexOf("er under ")).split("\n", -1).length;
        Element sentence =
                maja.page().select("#sentences option[value^=er under {n}]").first();

        assertThat(sentence.attr("label")).startsWith("is under {n}");
        assertThat(sentence.attr("data-part")).isEqualTo("CONDITION");
        assertThat(maja.page()
                        .select("#sentences option[data-part=SUBJECT][value=Borgeren]")
                        .attr("data-subjects"))
                .isEqualTo(sentence.attr("data-subjects"));
        assertThat(maja.page().select("#marks li")).isEmpty();

        maja.send(maja.form("#edit"), Map.of("text", text.replace("er under ", "er undder ")));
        assertThat(maja.page().select("#marks li").eachAttr("data-line")).containsOnly(String.valueOf(wrong));
        assertThat(maja.open(address(maja) + "/file?path=" + FILE).page().select("#sentences option"))
                .isEmpty();
    }

    /** Has begun a draft, found a rule in it and opened it. */
    private Visitor whoEditsARule(String title) {
        Visitor maja = visitor("maja", "da", Role.POLICY);
        begun(maja, title);
        return maja.send(maja.form("[role=search]"), Map.of("q", "læsehold unge"))
                .follow(RULE);
    }

    @Test
    void addsAndRemovesASentence() {
        Visitor maja = whoEditsARule("Sætninger");
        int before = maja.page().select("li.sentence").size();
        String key = maja.page().select("#pick option[value*={n}]").get(0).attr("value");

        maja.send(maja.form("#edit"), Map.of("pick", key, "act", "pick"));
        assertThat(maja.page().select("input[name=adding]").attr("value")).isEqualTo(key);
        maja.send(maja.form("#edit"), Map.of("added.n", "20"));
        assertThat(maja.page().select("li.sentence")).hasSize(before + 1);

        String last = maja.page().select("button[name=remove]").last().attr("value");
        maja.send(maja.form("#edit"), Map.of("remove", last));
        assertThat(maja.page().select("li.sentence")).hasSize(before);
    }

    @Test
    void takesASentenceAwayOnlyWhenItsButtonIsPressed() {
        Visitor maja = whoEditsARule("I baggrunden");
        Element form = maja.form("#edit");
        String draft = address(maja);
        Element remove = form.select("button[name=remove]").last();

        assertThat(form.select("button").first().hasAttr("name"))
                .as("Enter in a field presses the first button")
                .isFalse();
        maja.sendInTheBackground(form, Map.of("remove", remove.attr("value")));
        assertThat(maja.status()).isEqualTo(400);
        assertThat(maja.text()).contains("Siden har ikke det, der står i feltet");
        assertThat(maja.open(draft).page().select("a[href*=revision=2]")).isEmpty();

        maja.send(form, Map.of("remove", remove.attr("value")));
        assertThat(maja.page().select("button[name=remove]"))
                .hasSize(form.select("button[name=remove]").size() - 1);
    }

    @Test
    void savesNothingInTheBackgroundWhileASentenceIsBeingAdded() {
        Visitor maja = whoEditsARule("Ny sætning");
        assertThat(maja.form("#edit").hasAttr("hx-post")).isTrue();
        String key = maja.page().select("#pick option[value*={n}]").get(0).attr("value");

        maja.send(maja.form("#edit"), Map.of("pick", key, "act", "pick"));

        assertThat(maja.form("#edit").hasAttr("hx-post")).isFalse();
    }

    @Test
    void takesNothingIntoARuleButANumberACodeOrAnEntryOfTheCatalogue() {
        Visitor maja = whoEditsARule("Andet");
        String number = maja.page().select("input[type=number]").attr("name");

        Element form = maja.form("#edit");
        maja.send(form, Map.of(number, "1 år\n      - er i job"));
        assertThat(maja.status()).isEqualTo(400);

        maja.send(form, Map.of("concludes", "mentor\"\nend\nrule \"x"));
        assertThat(maja.status()).isEqualTo(400);
    }

    @Test
    void passesOverNoLineAndNoSentenceThatIsNotThere() {
        Visitor maja = whoEditsARule("Ukendt");
        Element form = maja.form("#edit");
        String key = maja.page().select("#pick option[value*={n}]").get(0).attr("value");
        String number = maja.page().select("input[type=number]").attr("name");

        for (Map<String, String> unknown : List.of(
                Map.of("remove", "1"),
                Map.of("remove", "x"),
                Map.of("adding", "er en ganske anden sætning"),
                Map.of("adding", key),
                Map.of("boundary", "1 2 3 x"),
                Map.of("also", "1 2 3 x"),
                Map.of("pick", "er en ganske anden sætning"),
                Map.of("act", "gem"),
                Map.of("added.n", "20"),
                Map.of("concluded", "ips"),
                Map.of("1.n", "20"),
                Map.of(number.replace(".n", ".m"), "20"))) {
            assertThat(maja.send(form, unknown).status()).as("%s", unknown).isEqualTo(400);
            assertThat(maja.text()).doesNotContain("%s");
        }
        List<String[]> twice = new ArrayList<>();
        form.select("input[type=hidden]").forEach(field -> twice.add(new String[] {field.attr("name"), field.val()}));
        twice.add(new String[] {number, "24"});
        twice.add(new String[] {number, "26"});
        assertThat(maja.post(form.attr("action"), twice).status()).isEqualTo(400);
        String rule = form.select("input[name=rule]").val();
        assertThat(maja.open(form.attr("action") + "?add=noget&rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takesNothingWithoutTheTokenOfAPage() {
        Visitor maja = visitor("maja", "da", Role.POLICY);

        maja.post("/workbench/drafts", List.<String[]>of(new String[] {"title", "Smuglet"}));

        assertThat(maja.status()).isEqualTo(403);
        assertThat(maja.open("/workbench").text()).doesNotContain("Smuglet");
    }

    @Test
    void letsAnApproverReadADraftAndNotWriteIt() {
        Visitor maja = visitor("maja", "da", Role.POLICY);
        Visitor bent = visitor("bent", "da", Role.APPROVER);
        begun(maja, "Kun at læse");
        String file = address(maja) + "/file?path=" + FILE;

        bent.open(file);
        assertThat(bent.page().select("textarea[readonly]")).isNotEmpty();
        bent.send(bent.form("#edit"), Map.of("text", "Fra en godkender"));

        assertThat(bent.status()).isEqualTo(403);
        assertThat(maja.open(file).page().select("textarea").text()).doesNotContain("Fra en godkender");
        assertThat(visitor("anne", "da", Role.AUDITOR).open("/workbench").status())
                .isEqualTo(403);
    }

    @Test
    void saysThatThereIsNoSuchDraftRevisionFileOrRule() {
        Visitor maja = visitor("maja", "da", Role.POLICY);
        begun(maja, "Intet");
        String draft = address(maja);

        for (String path : List.of(
                "/workbench/drafts/nothing",
                draft + "?revision=99",
                draft + "/file?path=nothing.yaml",
                draft + "/rule?rule=nothing/nothing",
                "/workbench/rulebooks/sha256:0")) {
            assertThat(maja.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(maja.open(draft + "?revision=x").status()).isEqualTo(400);
    }

    private Visitor visitor(String name, String language, Role... roles) {
        return new Visitor(server().port(), goodKey(name, roles), language);
    }

    private static void begun(Visitor visitor, String title) {
        visitor.open("/workbench");
        visitor.send(visitor.form("[action=/workbench/drafts]"), Map.of("title", title));
        assertThat(visitor.page().select("h1").text()).isEqualTo(title);
    }

    private static String address(Visitor visitor) {
        String zip = visitor.page().select("a[href*=/zip]").attr("href");
        String any = zip.isEmpty()
                ? visitor.page().select("a[href*=/workbench/drafts/]").attr("href")
                : zip;
        return any.replaceFirst("(/workbench/drafts/[^/?]+).*", "$1");
    }
}
