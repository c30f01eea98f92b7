package dk.indsatskompas;

import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The jar as it is delivered, run as a process of its own in a folder of its own. */
record PackagedJar(Process process, Path output, Server server) implements AutoCloseable {

    private static final Path JAR = Path.of("target/indsatskompas.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Without what only pays in a service that is up for long: the second compiler, and threads that collect beside it. */
    static PackagedJar start(Jdk jdk, Path folder, String... arguments) throws IOException {
        return start(List.of(jdk.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), folder, arguments);
    }

    /**
     * Starts it with a Java command of the test's own.
     *
     * @param java the command up to {@code -jar}
     */
    static PackagedJar start(List<String> java, Path folder, String... arguments) throws IOException {
        return start(java, JAR, folder, arguments);
    }

    /** Starts what another jar has, as one does that it was taken apart to. */
    static PackagedJar start(List<String> java, Path jar, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-jar", jar.toString()));
        return run(command, folder, arguments);
    }

    /**
     * Starts another main class among those of the jar.
     *
     * @param java the command up to the class path
     * @param classes the folder of that class
     */
    static PackagedJar start(List<String> java, Path classes, String main, Path folder) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-Dloader.path=" + classes,
                "-Dloader.main=" + main,
                "-classpath",
                JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        return run(command, folder);
    }

    private static PackagedJar run(List<String> start, Path folder, String... arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(arguments));
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            command.add("--server.port=" + port);
        }
        Path output = Files.createTempFile("indsatskompas", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new PackagedJar(process, output, new Server(port));
    }

    /** Waits until it says that it is ready. */
    PackagedJar ready() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answersReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                String said = said();
                close();
                throw new AssertionError("Not ready:\n" + said);
            }
            Thread.sleep(100);
        }
        return this;
    }

    /** Waits until it ends by itself, and gives its exit code. */
    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Still running:\n" + said());
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        Files.delete(output);
    }

    private boolean answersReady() {
        try {
            return server.get("/actuator/health/readiness").statusCode() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Below the ports that systems give to clients: one of those could be taken before the service listens. */
    private static int freePort() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = 20_000 + ThreadLocalRandom.current().nextInt(12_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: another will be free.
            }
        }
        throw new AssertionError("No port is free");
    }
}
