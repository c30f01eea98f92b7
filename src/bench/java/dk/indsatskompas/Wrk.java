package dk.indsatskompas;

import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** wrk, which Debian has: a load that costs the machine next to nothing beside the server's own work. */
record Wrk(Path script) {

    static final int CONNECTIONS = 16;

    private static final Pattern SUMMARY = Pattern.compile("SEEN (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    /** Long strings in square brackets: nothing in JSON ends them. */
    private static final String SCRIPT = """
            local bodies = {%s}
            local turn = 0
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            function request()
              turn = turn %% #bodies + 1
              return wrk.format(nil, nil, nil, bodies[turn])
            end
            function done(summary, latency)
              local errors = summary.errors
              print(string.format("SEEN %%d %%d %%d %%d %%d", summary.requests, summary.duration, latency:percentile(50),
                latency:percentile(99), errors.status + errors.connect + errors.read + errors.write + errors.timeout))
            end
            """;

    /**
     * What came of one load.
     *
     * @param perSecond requests that were answered
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Seen(double perSecond, double p50, double p99) {}

    /** One that sends these bodies in turns. */
    static Wrk asking(List<String> bodies, Path folder) throws IOException {
        String list = bodies.stream().map(body -> "[==[" + body + "]==]").collect(Collectors.joining(",\n"));
        return new Wrk(Files.writeString(folder.resolve("ask.lua"), SCRIPT.formatted(list)));
    }

    /**
     * Posts for some seconds.
     *
     * @throws IllegalStateException when anything was answered with an error
     */
    Seen ask(Server server, String path, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "--threads=1",
                        "--connections=" + CONNECTIONS,
                        "--duration=" + seconds + "s",
                        "--timeout=30s",
                        "--script=" + script,
                        "http://127.0.0.1:" + server.port() + path)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        MatchResult summary = SUMMARY.matcher(said)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk did not end well:\n" + said));
        if (!summary.group(5).equals("0")) {
            throw new IllegalStateException("Not everything was answered with 200:\n" + said);
        }
        double took = Double.parseDouble(summary.group(2)) / 1_000_000;
        return new Seen(Double.parseDouble(summary.group(1)) / took, millis(summary, 3), millis(summary, 4));
    }

    private static double millis(MatchResult summary, int group) {
        return Double.parseDouble(summary.group(group)) / 1_000;
    }
}
