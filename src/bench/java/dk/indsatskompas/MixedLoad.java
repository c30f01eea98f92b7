package dk.indsatskompas;

import dk.indsatskompas.Mix.Minute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged jar under everything at once for some minutes: case systems that ask, a batch without a pause, an auditor
 * who searches, opens and replays, and policy staff who change the rules every ten seconds. Each minute is printed: what
 * was answered, what was not, how long it took, and the heap that is left after a forced collection.
 */
final class MixedLoad {

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
                heaps.add(Heap.left(service.process().pid()));
                System.out.println(said.line(minute, heaps.get(heaps.size() - 1)));
            }
            mix.stop().forEach(System.out::println);
        }
    }
}
