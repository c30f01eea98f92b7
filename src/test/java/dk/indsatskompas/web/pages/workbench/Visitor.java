package dk.indsatskompas.web.pages.workbench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person with a browser in which no script runs: signed in, with cookies, sending the forms of pages. */
final class Visitor {
    private static final Map<String, String> BY_HAND = Map.of("Accept", "text/html");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private final String language;
    private Document page = new Document("");
    private int status;
    private Map<String, String> headers = BY_HAND;

    Visitor(int port, String key, String language) {
        this.address = "http://127.0.0.1:" + port;
        this.language = language;
        open("/sign-in");
        send(form("[action=/sign-in]"), Map.of("key", key));
    }

    Document page() {
        return page;
    }

    int status() {
        return status;
    }

    /** What the page says to whoever reads it. */
    String text() {
        return page.select("main").text();
    }

    Visitor open(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Visitor follow(String link) {
        Element found = page.select("a[href]:contains(" + link + ")").first();
        return open(found == null ? "/no-such-link" : found.attr("href"));
    }

    /** A form of the page, found by its address, with all that is filled in. */
    Element form(String selector) {
        return page.select("form" + selector).first();
    }

    /** Sends a form with some fields filled in otherwise. */
    Visitor send(Element form, Map<String, String> filled) {
        List<String[]> fields = new ArrayList<>();
        form.select("input[name]:not([type=checkbox]):not([type=radio]), input[checked], textarea, select")
                .forEach(field -> fields.add(
                        new String[] {field.attr("name"), filled.getOrDefault(field.attr("name"), value(field))}));
        filled.forEach((name, value) -> {
            if (fields.stream().noneMatch(field -> field[0].equals(name))) {
                fields.add(new String[] {name, value});
            }
        });
        return form.attr("method").equals("get")
                ? open(form.attr("action") + "?" + query(fields))
                : post(form.attr("action"), fields);
    }

    /** As a page's own script sends it while somebody fills it in, without saying what it accepts. */
    Visitor sendInTheBackground(Element form, Map<String, String> filled) {
        headers = Map.of("HX-Request", "true", "Accept", "*/*");
        try {
            return send(form, filled);
        } finally {
            headers = BY_HAND;
        }
    }

    Visitor post(String path, List<String[]> fields) {
        return ask(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(fields))));
    }

    private static String query(List<String[]> fields) {
        return fields.stream()
                .map(field -> encoded(field[0]) + "=" + encoded(field[1]))
                .collect(Collectors.joining("&"));
    }

    private static String value(Element field) {
        if (field.normalName().equals("select")) {
            Element chosen = field.select("option[selected]").first();
            return chosen == null ? "" : chosen.attr("value");
        }
        return field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
    }

    private Visitor ask(HttpRequest.Builder request) {
        try {
            headers.forEach(request::header);
            HttpResponse<String> answer =
                    client.send(request.header("Accept-Language", language).build(), BodyHandlers.ofString());
            status = answer.statusCode();
            page = Jsoup.parse(answer.body());
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
