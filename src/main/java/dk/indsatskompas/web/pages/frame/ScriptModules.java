package dk.indsatskompas.web.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The modules of the text editor. They name each other as packages do; a browser is given the addresses instead. An import map
 * would have to stand in the page itself, where no script may.
 */
public final class ScriptModules implements ResourceTransformer {
    private static final Pattern IMPORT = Pattern.compile("^(import [^;]*?from ')([^'./][^']*)(';)", Pattern.MULTILINE);

    /** By the names of the modules, where each is within its WebJar. */
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "crelt", "index.js",
            "style-mod", "src/style-mod.js",
            "w3c-keyname", "index.js",
            "@marijn/find-cluster-break", "src/index.js"));

    static {
        Stream.of("autocomplete", "commands", "language", "lint", "search", "state", "view")
                .forEach(name -> FILES.put("@codemirror/" + name, "dist/index.js"));
        Stream.of("common", "highlight").forEach(name -> FILES.put("@lezer/" + name, "dist/index.js"));
    }

    /** The addresses of all, so that a browser can ask for them at once. */
    public static List<String> addresses() {
        return paths().map(Assets::own).toList();
    }

    /** Where they are among the assets, with their versions. */
    static Stream<String> paths() {
        return FILES.keySet().stream().map(ScriptModules::path);
    }

    private static String path(String module) {
        String file = FILES.get(module);
        if (file == null) {
            throw new IllegalArgumentException("No module is known as " + module);
        }
        return Assets.path(module.replaceFirst("^@", "").replace("/", "__"), file);
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource whole = chain.transform(request, resource);
        String name = whole.getFilename();
        if (name == null || !name.endsWith(".js")) {
            return whole;
        }
        String script = IMPORT.matcher(whole.getContentAsString(StandardCharsets.UTF_8))
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + Assets.own(path(found.group(2))) + found.group(3)));
        return new TransformedResource(whole, script.getBytes(StandardCharsets.UTF_8));
    }
}
