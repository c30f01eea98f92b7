package dk.indsatskompas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What another Java process keeps, as its own {@code jcmd} tells it. */
final class Heap {

    /** One generation or all, as the collector has them. */
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private Heap() {}

    /** The MiB that are in use after a full collection. */
    static long left(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        return USED.matcher(jcmd(process, "GC.heap_info"))
                        .results()
                        .map(used -> Long.parseLong(used.group(1)))
                        .reduce(Long::sum)
                        .orElseThrow(() -> new IllegalStateException("jcmd does not tell the heap"))
                >> 10;
    }

    private static String jcmd(long process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Jdk.running().home().resolve("bin/jcmd").toString(), Long.toString(process), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
