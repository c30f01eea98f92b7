package dk.indsatskompas;

import dk.indsatskompas.advice.QuestionFuzz;
import dk.indsatskompas.rulebook.ZipFuzz;
import dk.indsatskompas.scenario.FieldsFuzz;
import dk.indsatskompas.scenario.RuleFileFuzz;
import dk.indsatskompas.web.RequestFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Has Jazzer make up inputs for everything that reads what others wrote, one target after the other: {@code ./mvnw -Pfuzz
 * verify}. What it finds lies in {@code target/fuzz} as a file, which belongs in {@code src/test/resources/fuzz}: from
 * there {@link FuzzedInputsTest} tries it at every build.
 */
final class Fuzzing {

    private static final List<Class<?>> TARGETS =
            List.of(QuestionFuzz.class, RuleFileFuzz.class, FieldsFuzz.class, ZipFuzz.class, RequestFuzz.class);
    private static final Path WORK = Path.of("target/fuzz");

    private Fuzzing() {}

    /** Takes how many seconds each target gets. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean found = false;
        for (Class<?> target : TARGETS) {
            System.out.println("Fuzzing " + target.getSimpleName());
            int code = command(target, arguments[0]).inheritIO().start().waitFor();
            found |= code != 0;
        }
        System.out.println(found ? "Something was found: see target/fuzz" : "Nothing was found");
        System.exit(found ? 1 : 0);
    }

    /** Only our own code and what reads for it tells the fuzzer where it went: the engine would drown it. */
    private static ProcessBuilder command(Class<?> target, String seconds) throws IOException {
        String name = target.getSimpleName();
        Path corpus = Files.createDirectories(WORK.resolve(name));
        return new ProcessBuilder(
                Jdk.running().java(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=dk.indsatskompas.**:tools.jackson.core.**:org.snakeyaml.**",
                "--custom_hook_includes=dk.indsatskompas.**",
                "--reproducer_path=" + WORK,
                "-artifact_prefix=" + WORK + "/" + name + "-",
                "-max_total_time=" + seconds,
                "-max_len=20000",
                "-timeout=20",
                corpus.toString(),
                "src/test/resources/fuzz/" + name);
    }
}
