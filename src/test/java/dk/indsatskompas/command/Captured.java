package dk.indsatskompas.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command wrote, and the code that it ended with. */
public record Captured(int exit, String out, String err) {

    private static final ThreadLocal<Boolean> CAPTURED = new InheritableThreadLocal<>() {
        @Override
        protected Boolean initialValue() {
            return false;
        }
    };

    public static Captured run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        System.setOut(ofThisThread(toOut, out));
        System.setErr(ofThisThread(toErr, err));
        try {
            OptionalInt exit = CommandLineInterface.run(args);
            return new Captured(
                    exit.orElseThrow(), toOut.toString(StandardCharsets.UTF_8), toErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            release();
        }
    }

    /** What this thread and those that it begins write, until it is released; another test may run meanwhile. */
    static PrintStream ofThisThread(OutputStream captured, OutputStream others) {
        CAPTURED.set(true);
        OutputStream either = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                target().write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                target().write(bytes, from, count);
            }

            private OutputStream target() {
                return CAPTURED.get() ? captured : others;
            }
        };
        return new PrintStream(either, true, StandardCharsets.UTF_8);
    }

    static void release() {
        CAPTURED.remove();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
