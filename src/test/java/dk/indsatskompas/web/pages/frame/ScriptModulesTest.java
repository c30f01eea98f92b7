package dk.indsatskompas.web.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.WebTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts of pages find each other without an import map in the page. */
class ScriptModulesTest extends WebTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\b[^;]*?from ['\"]([^'\"]+)['\"]");

    @Test
    void everyModuleThatTheEditorImportsIsServedAndNoOther() {
        Set<String> found = new LinkedHashSet<>(imports(Assets.own("editor.js")));
        for (int before = 0; before != found.size(); ) {
            before = found.size();
            List.copyOf(found).forEach(address -> found.addAll(imports(address)));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(ScriptModules.addresses());
    }

    private List<String> imports(String address) {
        var answer = server().get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        return IMPORT.matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
