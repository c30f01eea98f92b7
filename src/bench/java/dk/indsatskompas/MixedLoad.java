package dk.indsatskompas;

import dk.indsatskompas.Mix.Minute;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged jar under everything at once for some minutes: case systems that ask, a batch without a pause, an auditor
 * who searches, opens and replays, and policy staff who change the rules every ten seconds. Each minute is printed: what
 * was answered, what was not, how long it took, and the heap that is left after a forced collection.
 */
final class MixedLoad {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** Room enough, and little enough that what is never let go would be seen. */
    private static final String HEAP = "-Xmx512m";

    private MixedLoad() {}

    /** The minutes; ten when nothing is said. */
    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("mixed-load");
        Path rules = EditedRules.shipped().writeTo(Files.createDirectory(folder.resolve("rules")));
        try (PackagedJar service = PackagedJar.start(
                        List.of(Jdk.running().java(), HEAP), folder, "--indsatskompas.rules=" + rules)
                .ready()) {
            Mix mix = Mix.on(service.server(), rules);
            System.out.printf("Warming up for half a minute.%n%n%s%n", Minute.HEADER);
            mix.minute(30);
            List<Long> heaps = new ArrayList<>();
            for (int minute = 1; minute <= minutes; minute++) {
                Minute said = mix.minute(60);
                heaps.add(heap(service.process().pid()));
                System.out.println(said.line(minute, heaps.get(heaps.size() - 1)));
            }
            mix.stop().forEach(System.out::println);
        }
    }

    /** The MiB that are in use after a full collection. */
    private static long heap(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd does not tell the heap");
        }
        return Long.parseLong(used.group(1)) >> 10;
    }

    private static String jcmd(long process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Jdk.running().home().resolve("bin/jcmd").toString(), Long.toString(process), command)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
            String all = String.join("\n", said.lines().toList());
            jcmd.waitFor();
            return all;
        }
    }
}
