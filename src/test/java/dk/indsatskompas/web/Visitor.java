package dk.indsatskompas.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A person with a browser without scripts: keeps cookies, opens pages, fills in forms. Redirects are not followed. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Server server;
    private final String language;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private HttpResponse<String> last;

    public Visitor(Server server, String language) {
        this.server = server;
        this.language = language;
    }

    /** The page at an address. */
    public Document open(String path) {
        return page(HttpRequest.newBuilder(at(path)).GET());
    }

    /** The page that comes of a form on the page before, with these fields in the place of what it has; names may come twice. */
    public Document send(Document page, String form, String... fields) {
        List<String> pairs = new ArrayList<>();
        page.select(form + " input[type=hidden]").forEach(field -> pairs.add(pair(field.attr("name"), field.val())));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(pair(fields[i], fields[i + 1]));
        }
        return post(page.selectFirst(form).attr("action"), pairs);
    }

    /** What comes of fields that no page was asked for. */
    public Document post(String path, List<String> pairs, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return page(request);
    }

    /** What comes of a form in parts, with the token of a page and each as it is written: its header, an empty line and its content. */
    public Document sendParts(Document page, String path, String... parts) {
        StringBuilder body = new StringBuilder();
        List<String> all = new ArrayList<>(List.of(parts));
        all.add("name=\"_csrf\"\r\n\r\n" + page.select("[name=_csrf]").val());
        all.forEach(part -> body.append("--limit\r\nContent-Disposition: form-data; ")
                .append(part)
                .append("\r\n"));
        return page(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString(body + "--limit--\r\n")));
    }

    public static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Document page(HttpRequest.Builder request) {
        request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            last = CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        last.headers().allValues("Set-Cookie").forEach(set -> {
            String[] cookie = set.split(";", 2)[0].split("=", 2);
            if (cookie[1].isEmpty()) {
                cookies.remove(cookie[0]);
            } else {
                cookies.put(cookie[0], cookie[1]);
            }
        });
        return Jsoup.parse(last.body());
    }

    public HttpResponse<String> last() {
        return last;
    }

    public int status() {
        return last.statusCode();
    }

    public String location() {
        return last.headers().firstValue("Location").orElse("");
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : server.address() + path);
    }
}
