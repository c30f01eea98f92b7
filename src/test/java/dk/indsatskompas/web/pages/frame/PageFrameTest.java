package dk.indsatskompas.web.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.Visitor;
import dk.indsatskompas.web.WebTest;
import dk.indsatskompas.web.signin.RoleCheck;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What every page has around it. */
class PageFrameTest extends WebTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/decisions", "/decisions/overrides", "/sign-in", "/nothing"})
    void letsAPageDoNothingButBeShownAndAskHere(String path) {
        Visitor visitor = new Visitor(server(), ENGLISH);
        Document page = visitor.open(path);

        assertThat(visitor.last()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(visitor.last().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.select("style, script:not([src]), [style]")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("[src], link[href]"))
                .allMatch(element -> (element.attr("src") + element.attr("href")).startsWith("/assets/"));
        assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void remembersTheLanguageAndTheLightThatWereChosen() {
        Visitor visitor = new Visitor(server(), DANISH);
        assertThat(visitor.open("/decisions?lang=en&theme=dark").select("html").attr("lang"))
                .isEqualTo("en");

        Document later = visitor.open("/");
        assertThat(later.select("html").attr("lang")).isEqualTo("en");
        assertThat(later.select("html").attr("data-theme")).isEqualTo("dark");
        visitor.open("/?theme=pink");
        assertThat(visitor.status()).isEqualTo(400);
    }

    @Test
    void lettersAndScriptsAreKeptForAYear() {
        Document page = new Visitor(server(), ENGLISH).open("/sign-in");
        for (var file : page.select("script, link[rel=stylesheet]")) {
            var answer = server().get(file.attr("src") + file.attr("href"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void saysOnAPageToAPersonAndInJsonToAProgramThatThereIsNothing() {
        assertThat(server().get("/nothing", "Accept", "text/html").body()).startsWith("<!DOCTYPE html>");
        assertThat(server().get("/nothing").body()).startsWith("{");
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void theNavigationSaysOfRolesWhatTheControllersSay(Destination destination) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", destination.path());
        ServletRequestPathUtils.parseAndCache(request);
        var chain = mapping.getHandler(request);
        if (chain == null || !(chain.getHandler() instanceof HandlerMethod method) || !RoleCheck.isOurs(method)) {
            return;
        }
        RolesAllowed said = method.getMethodAnnotation(RolesAllowed.class);
        if (said == null) {
            said = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RolesAllowed.class);
        }
        Set<String> allowed = Set.of(said.value());
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> destination.isOpenTo(Set.of(role)))
                        .map(Role::code)
                        .collect(Collectors.toSet()))
                .isEqualTo(allowed);
    }

    @Test
    void theStyleHasAtMostSixHundredLinesAndColoursOnlyAtItsTop() throws IOException {
        String style = Files.readString(Path.of("src/main/resources/assets/site.css"), StandardCharsets.UTF_8);

        assertThat(style.lines().count()).isLessThanOrEqualTo(600);
        String below = style.substring(style.indexOf("/* Ground */"));
        assertThat(below.replaceAll("(?s)@media print.*", "")).doesNotContainPattern("#[0-9a-f]{3,8}\\b");
    }
}
