package dk.indsatskompas;

import java.nio.charset.StandardCharsets;

/** Something that happens to a store beneath a running service, and passes. */
interface Trouble {

    void begin() throws Exception;

    void end() throws Exception;

    /** One that is made and unmade by two actions. */
    static Trouble of(Action begin, Action end) {
        return new Trouble() {
            @Override
            public void begin() throws Exception {
                begin.run();
            }

            @Override
            public void end() throws Exception {
                end.run();
            }
        };
    }

    /** What makes or unmakes it. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /** Runs a command of the system, which must succeed. */
    static void command(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + said);
        }
    }
}
