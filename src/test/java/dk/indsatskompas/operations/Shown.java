package dk.indsatskompas.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard and the alerts as they are delivered. */
public final class Shown {

    private static final Path OPERATIONS = Path.of("src/main/operations");

    private Shown() {}

    public static List<PromQl> dashboard() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(OPERATIONS.resolve("grafana/indsatskompas.json")))
                .findValuesAsString("expr")
                .stream()
                .map(PromQl::parse)
                .toList();
    }

    public static List<PromQl> alerts() throws IOException {
        Object all = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(OPERATIONS.resolve("prometheus/alerts.yaml")));
        Map<?, ?> group = (Map<?, ?>) ((List<?>) ((Map<?, ?>) all).get("groups")).get(0);
        return ((List<?>) group.get("rules"))
                .stream()
                        .map(rule -> PromQl.parse(
                                String.valueOf(((Map<?, ?>) rule).get("expr")).strip()))
                        .toList();
    }
}
