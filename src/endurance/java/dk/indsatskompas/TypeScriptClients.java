package dk.indsatskompas;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Clients in TypeScript that standard generators make from an OpenAPI document, and what checks such a document, in a folder.
 * All of it is npm's, in the versions that {@code package-lock.json} pins, and no part of the service.
 */
record TypeScriptClients(Path folder) {

    private static final Path SOURCES = Path.of("src/endurance/resources/client/typescript");
    private static final String NPM = "npm";

    /** Whether this machine has npm. */
    static boolean canBeMade() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, NPM)));
    }

    /** Installs what makes and checks them; packages run no code of their own meanwhile. */
    void install() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        run("install", NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    /** Generates both, and compiles them strictly with what is written against them. */
    void compile(Path document) throws IOException, InterruptedException {
        run("openapi-typescript", tool("openapi-typescript"), document.toString(), "--output", "schema.ts");
        OpenApiGenerator.generate(document, folder.resolve("fetch"), "--generator-name=typescript-fetch");
        run("tsc", tool("tsc"));
    }

    /** What a client says that it read, as JSON. */
    String ask(String client, String... arguments) throws IOException, InterruptedException {
        return run(
                client,
                Stream.concat(Stream.of("node", "compiled/" + client + "-client.js"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** What Redocly and Spectral say of a document; each fails at a warning. */
    List<String> lint(Path document) throws IOException, InterruptedException {
        return List.of(
                run("redocly", tool("redocly"), "lint", "--config=redocly.yaml", document.toString()),
                run("spectral", tool("spectral"), "lint", "--fail-severity=hint", document.toString()));
    }

    private static String tool(String name) {
        return "node_modules/.bin/" + name;
    }

    private String run(String name, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        return OpenApiGenerator.run(builder, folder.resolve(name + ".log"));
    }
}
