package dk.indsatskompas;

import dk.indsatskompas.Wrk.Seen;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the whole answer over HTTP costs beside only parsing and serialising the same JSON at another address of the same
 * service, the packaged jar: each address is asked in turns over sixteen connections, and the medians are compared.
 */
final class HttpLoad {

    private static final int CITIZENS = 1_000;
    private static final int ROUNDS = 5;

    /** So many times as long as a round: the last methods are compiled after a minute only. */
    private static final int WARM_UP = 6;

    private static final String ECHO = "echo";

    private static final Map<String, String> ADDRESSES = addresses();

    private HttpLoad() {}

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put(ECHO, Echo.PATH);
        addresses.put("dryRun", Server.RECOMMENDATIONS + "?dryRun=true");
        addresses.put("recorded", Server.RECOMMENDATIONS);
        return addresses;
    }

    /** The seconds of each round. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("http-load");
        Advisor advisor = new Advisor(ShippedRules.rulebook());
        List<byte[]> questions = new RecordedCitizens(advisor).questions(1, CITIZENS);
        Path answers = Files.write(
                folder.resolve("answers.ndjson"),
                questions.stream().map(question -> answer(advisor, question)).toList());
        Wrk wrk = Wrk.asking(questions.stream().map(HttpLoad::text).toList(), folder);
        Path classes = classes(folder);
        List<String> java = List.of(Jdk.running().java(), "-D" + Echo.ANSWERS + "=" + answers);
        try (PackagedJar service =
                PackagedJar.start(java, classes, Echo.class.getName(), folder).ready()) {
            for (String address : ADDRESSES.values()) {
                wrk.ask(service.server(), address, WARM_UP * seconds);
            }
            Map<String, List<Seen>> seen = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                System.out.printf("Round %d of %d%n", round + 1, ROUNDS);
                for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
                    seen.computeIfAbsent(address.getKey(), name -> new ArrayList<>())
                            .add(wrk.ask(service.server(), address.getValue(), seconds));
                }
            }
            print(seen);
        }
    }

    private static String answer(Advisor advisor, byte[] body) {
        return text(AnswerJson.write(advisor.answer(advisor.read(body, LocalDate.now()))
                .given(Decisions.newId(), Instant.now(), Language.DA)));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** A folder with the one class that the jar lacks. */
    private static Path classes(Path folder) throws IOException {
        String name = Echo.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve("classes").resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream code = Echo.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(code, file);
        }
        return folder.resolve("classes");
    }

    private static void print(Map<String, List<Seen>> seen) {
        List<Seen> echo = seen.get(ECHO);
        System.out.println("address      per s    ratio   p50 ms   p99 ms    ratio");
        seen.forEach((name, rounds) -> System.out.printf(
                "%-9s %8.0f %8.2f %8.1f %8.1f %8.2f%n",
                name,
                median(rounds, Seen::perSecond),
                median(rounds, Seen::perSecond) / median(echo, Seen::perSecond),
                median(rounds, Seen::p50),
                median(rounds, Seen::p99),
                median(rounds, Seen::p99) / median(echo, Seen::p99)));
    }

    private static double median(List<Seen> rounds, ToDoubleFunction<Seen> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .boxed()
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(rounds.size() / 2);
    }
}
