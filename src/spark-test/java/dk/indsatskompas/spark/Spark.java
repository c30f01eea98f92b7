package dk.indsatskompas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Apache Spark as it is delivered, to which jobs are submitted as its script {@code spark-submit} does it. */
record Spark(Path home, Path folder, List<String> settings) {

    private static final Path HOME = Path.of("target/spark").toAbsolutePath();
    static final Path JAR = Path.of("target/indsatskompas-spark.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Short jobs on few citizens: neither the second compiler nor many partitions are worth their time. */
    private static final String QUICKLY = "-XX:TieredStopAtLevel=1";

    record Submitted(int code, String out, String err) {
        Submitted succeeded() {
            if (code != 0) {
                throw new AssertionError(code + "\n" + out + err);
            }
            return this;
        }
    }

    /** Fetches it, when it is not there yet; jobs run in this folder. */
    static Spark fetched(Path folder) throws IOException, InterruptedException {
        Path jars = HOME.resolve("jars");
        if (!Files.isDirectory(jars)) {
            run(
                            List.of(
                                    "./mvnw",
                                    "-q",
                                    "-B",
                                    "-f",
                                    "src/spark/distribution/pom.xml",
                                    "-Dspark.version=" + System.getProperty("spark.version"),
                                    "-DoutputDirectory=" + jars,
                                    "dependency:copy-dependencies"),
                            Map.of(),
                            Path.of(""))
                    .succeeded();
        }
        Path conf = Files.createDirectories(HOME.resolve("conf"));
        Files.writeString(conf.resolve("log4j2.properties"), """
                rootLogger.level = warn
                rootLogger.appenderRef.stderr.ref = console
                appender.console.type = Console
                appender.console.name = console
                appender.console.target = SYSTEM_ERR
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %p %c{1}: %m%n%ex
                """);
        return new Spark(
                HOME,
                folder,
                List.of(
                        "spark.ui.enabled=false",
                        "spark.local.dir=" + HOME.resolve("local"),
                        "spark.sql.shuffle.partitions=2",
                        "spark.driver.extraJavaOptions=" + QUICKLY,
                        "spark.executor.extraJavaOptions=" + QUICKLY));
    }

    /**
     * Submits a job of the delivered jar.
     *
     * @param arguments what stands after the jar
     */
    Submitted submit(String master, Class<?> job, String... arguments) throws IOException, InterruptedException {
        return submit(List.of("--master", master), job, arguments);
    }

    Submitted submit(List<String> options, Class<?> job, String... arguments) throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>(options);
        asked.addAll(List.of("--class", job.getName(), JAR.toString()));
        asked.addAll(List.of(arguments));
        return submit(asked);
    }

    /** What stands after {@code spark-submit} on a command line. */
    Submitted submit(List<String> arguments) throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
        settings.forEach(setting -> asked.addAll(List.of("--conf", setting)));
        asked.addAll(arguments);
        return run(command(asked), environment(), folder);
    }

    private Map<String, String> environment() {
        return Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1");
    }

    /** What the script would start: its launcher prints each part with a NUL after it. */
    private List<String> command(List<String> asked) throws IOException, InterruptedException {
        List<String> launcher = new ArrayList<>(
                List.of(JAVA, QUICKLY, "-cp", home.resolve("jars") + "/*", "org.apache.spark.launcher.Main"));
        launcher.addAll(asked);
        String printed = run(launcher, environment(), folder).succeeded().out();
        return Stream.of(printed.split("\0"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Submitted run(List<String> command, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("spark", ".out");
        Path err = Files.createTempFile("spark", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("Still running: " + Files.readString(err));
            }
            return new Submitted(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The lines of a table that was written as NDJSON. */
    static List<String> lines(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .flatMap(file -> read(file).lines())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
