package dk.indsatskompas.decisions;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** An empty log of decisions in a folder of its own, opened before each test and closed after it. */
public final class OpenLog implements BeforeEachCallback, AfterEachCallback {

    private final Supplier<TestDatabase> database;
    private final String name = TestDatabase.fresh("log");
    private @Nullable Path folder;
    private @Nullable HikariDataSource source;
    private @Nullable Decisions decisions;

    /**
     * In a database that is known once a test begins.
     *
     * @param database which one
     */
    public OpenLog(Supplier<TestDatabase> database) {
        this.database = database;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("log");
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        close();
        FileSystemUtils.deleteRecursively(folder());
    }

    Path folder() {
        return Objects.requireNonNull(folder);
    }

    HikariDataSource source() {
        return Objects.requireNonNull(source);
    }

    public Decisions decisions() {
        return Objects.requireNonNull(decisions);
    }

    private void open() {
        source = database.get().open(name, folder());
        decisions = Examples.open(source(), folder());
    }

    private void close() {
        decisions().close();
        source().close();
    }
}
