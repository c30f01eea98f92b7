package dk.indsatskompas.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that are odd in every way that HTTP leaves open or forbids. One seed always gives the same request. */
final class RandomRequests {

    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "GET",
            "POST",
            "POST",
            "POST",
            "PUT",
            "DELETE",
            "HEAD",
            "OPTIONS",
            "PATCH",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "G ET",
            "",
            "X".repeat(500),
            "GET\u0000");

    private static final List<String> PATHS = List.of(
            "/v1/studies",
            "/v1/findings",
            "/v1/findings/IPS-E1-JOB-EDU",
            "/v1/recommendations",
            "/v1/recommendations/batch",
            "/v1/recommendations/catalogue",
            "/v1/decisions",
            "/v1/decisions/x",
            "/v1/decisions/x/report",
            "/v1/decisions/x/feedback",
            "/v1/citizens/x",
            "/v1/feedback",
            "/v1/log/head",
            "/v1/log/consistency",
            "/v1/log/cosigned",
            "/v1/decisions/x/proof",
            "/v1/rulebooks",
            "/v1/rulebooks/in-force",
            "/v1/rulebooks/in-force/guide",
            "/v1/rulebooks/check",
            "/v1/rulebooks/sha256:0/impact",
            "/v1/rulebooks/rollback",
            "/v1/rulebooks/folder",
            "/actuator",
            "/actuator/health",
            "/actuator/metrics/x",
            "/actuator/sbom/application",
            "/swagger-ui.html",
            "/swagger-ui/index.html",
            "/v3/api-docs",
            "/v3/api-docs/x",
            "/v3/api-docs.yaml",
            "/error",
            "/",
            "http://localhost/v1/studies");

    private static final List<String> ENDS = List.of(
            "%",
            "%zz",
            "%00",
            "%0a",
            "%2e%2e",
            "%2f",
            "%5c",
            "..;/",
            ";x=1",
            ";x=%u0041",
            ";%zz",
            "//",
            "/./",
            "/../",
            "%ff",
            "%c0%af",
            "%u0041",
            "?",
            "?a=%",
            "?a=b&a=c",
            "?citizenRef=%ed%a0%80",
            "?limit=1e999999999",
            "?limit=9999999999999999999999",
            "?cursor=-1",
            "?from=2026-13-45",
            "?from=%2B999999999-12-31",
            "?from=%2B1000000000-12-31T00:00:00Z",
            "?from=-999999999-01-01",
            "?from=-1000000000-01-01T00:00:00Z",
            "?to=9999-12-31",
            "?from=0000-01-01",
            "?dryRun=maybe",
            "?dryRun=true&dryRun=false",
            "?detail=x",
            "?" + "a=b&".repeat(600),
            "?" + "x".repeat(7_000),
            "?format=x",
            "?study=%F0%9F%8D%93",
            "?tag=x:y",
            "?=&&&=",
            "?%00=1",
            "?outcome=x",
            "?limit=",
            "\u00e9",
            "\u0000",
            " ",
            "\t",
            "|",
            "\"",
            "<",
            "{",
            "^",
            "`",
            "\\",
            "#x");

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "Authorization",
            "Content-Type",
            "Content-Length",
            "Content-Encoding",
            "Transfer-Encoding",
            "Expect",
            "Range",
            "If-Range",
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Idempotency-Key",
            "Rulebook",
            "Host",
            "Origin",
            "Cookie",
            "Connection",
            "Upgrade",
            "TE",
            "Trailer",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "Forwarded",
            "X-HTTP-Method-Override",
            "traceparent",
            "tracestate",
            "baggage",
            "Access-Control-Request-Method",
            "Content-Range",
            "Sec-Fetch-Site",
            "User-Agent",
            "Content-Disposition");

    private static final List<String> VALUES = List.of(
            "",
            "*",
            "*/*",
            "application/json",
            "text/html",
            "application/pdf",
            "application/json;charset=x",
            "application/json; charset=utf-16",
            "application/json;charset=utf-8;charset=utf-9",
            "application/json;charset=\"",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"",
            "multipart/form-data; boundary=" + "x".repeat(300),
            "multipart/mixed; boundary=x",
            "application/zip",
            "application/x-ndjson",
            "application/x-www-form-urlencoded;charset=nope",
            "text/*;q=2",
            "*/json",
            "a/b;c=d;e",
            "a/b;q=0.0000001",
            "/",
            "a",
            ";",
            ",",
            ",,,,",
            "=",
            "\"",
            "W/\"",
            "\"a\",\"b\"",
            "W/\"x\", \"y\"",
            "\"" + "x".repeat(5_000) + "\"",
            "*, \"x\"",
            "\"x\",".repeat(1_500),
            "bytes=0-",
            "bytes=-1",
            "bytes=99999999999999999999-",
            "bytes=" + "0-0,".repeat(1_000),
            "100-continue",
            "200-maybe",
            "chunked",
            "gzip",
            "gzip, chunked",
            "identity",
            "br;q=1.0, gzip;q=0",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "nonsense",
            "-1",
            "0",
            "5",
            "99999999999999999999",
            "+5",
            "5, 5",
            "0x10",
            "close",
            "keep-alive",
            "upgrade",
            "h2c",
            "websocket",
            "localhost",
            "[::1]:80",
            "localhost:99999",
            "localhost:-1",
            "[",
            "a b",
            "null",
            "Bearer",
            "Bearer x",
            "Bearer ik_x",
            "Bearer " + "x".repeat(4_000),
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Basic xx",
            "a=b; c=\"d",
            "\u00ff\u00fe",
            "\u007f",
            "a/\u0098b",
            "\u0001",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-x",
            "sha256:0",
            "sha256:" + "f".repeat(64),
            "none",
            "x".repeat(9_000),
            "da,en,de,sv,nb,fi,is,fo,fr,es,it",
            "-",
            "010190-1234");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/x-ndjson",
            "application/zip",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded");

    private static final List<String> BODIES = List.of(
            "",
            "{\"citizenRef\":\"a\",\"citizen\":{\"age\":" + "9".repeat(60_000) + "}}",
            "{\"citizenRef\":\"a\",\"citizen\":{\"age\":1e999999999}}",
            "{\"citizenRef\":\"a\",\"citizen\":{\"age\":1e-" + "9".repeat(90) + "}}",
            "[".repeat(60_000),
            "{\"a\":".repeat(10_000),
            "{\"citizenRef\":\"\\u0000\"}",
            "{\"citizenRef\":\"\u0000\"}",
            "{\"citizenRef\":\"\\ud800\"}",
            "{\"citizenRef\":\"\u00ed\u00a0\u0080\"}",
            "{\"citizenRef\":\"\\udc00\\ud800\",\"\\ud800\":1}",
            "{\"citizenRef\":\"\\u2028\"}",
            "{\"citizenRef\":\"\u00ff\"}",
            "\u00ef\u00bb\u00bf{}",
            "{\"citizenRef\":\"a\",\"asOf\":\"+999999999-12-31\"}",
            "{\"citizenRef\":\"a\",\"asOf\":\"0000-01-01\"}",
            "{\"citizenRef\":\"a\",\"asOf\":\"9999-12-31\"}",
            "{\"from\":\"+1000000000-12-31T00:00:00Z\"}",
            "{\"to\":\"\\ud800\"}",
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.zip\"\r\n\r\nPK\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../a\u0000\"\r\nContent-Type: x\r\n\r\na: b\r\n--x",
            "--x\r\nContent-Disposition: form-data; filename=\"" + "a/".repeat(500) + "\"\r\n\r\na: b\r\n--x--\r\n",
            "PK\u0005\u0006" + "\u0000".repeat(18),
            "a=b&c=%zz&".repeat(2_000));

    private final Random random;

    RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] body = body();
        StringBuilder head = new StringBuilder(any(METHODS)).append(' ').append(any(PATHS));
        for (int i = random.nextInt(6); i > 3; i--) {
            head.append(any(ENDS));
        }
        head.append(
                random.nextInt(20) == 0 ? " HTTP/1.0\r\n" : random.nextInt(40) == 0 ? " HTTP/9\r\n" : " HTTP/1.1\r\n");
        if (random.nextInt(30) > 0) {
            head.append("Host: localhost\r\n");
        }
        head.append("Content-Type: ").append(any(TYPES)).append("\r\n");
        for (int i = random.nextInt(5); i > 0; i--) {
            head.append(any(NAMES)).append(": ").append(any(VALUES)).append("\r\n");
        }
        if (random.nextInt(50) == 0) {
            head.append("X-Many: y\r\n".repeat(150));
        }
        return random.nextInt(8) == 0 ? chunked(head, body) : whole(head, body);
    }

    private byte[] body() {
        if (random.nextInt(3) == 0) {
            byte[] body = Server.exampleBytes();
            for (int i = random.nextInt(4); i > 0; i--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            return body;
        }
        return bytes(any(BODIES));
    }

    private static byte[] whole(StringBuilder head, byte[] body) {
        return joined(bytes(head + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n"), body);
    }

    private byte[] chunked(StringBuilder head, byte[] body) {
        String begin = "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + Integer.toHexString(body.length)
                + any(List.of("", ";x", ";x=y", ";", "g")) + "\r\n";
        String end = "\r\n0\r\n" + any(List.of("\r\n", "\r\n", "X: y\r\n\r\n", ": \r\n\r\n", ""));
        return joined(bytes(head + begin), body, bytes(end));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
