package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** The decision table in OpenL Tablets, which makes a class of it. */
final class OpenLTablets implements Peer<Object[]> {

    private final OpenLTable table;
    private final Object engine;
    private final Method fired;

    OpenLTablets(List<Rule> rules) {
        this.table = OpenLTable.of(rules);
        this.engine = engine(table);
        this.fired = Arrays.stream(engine.getClass().getMethods())
                .filter(method -> method.getName().equals(OpenLTable.METHOD))
                .findFirst()
                .orElseThrow();
    }

    private static Object engine(OpenLTable table) {
        try {
            Path file = Files.createTempFile("rules", ".xlsx");
            try {
                table.write(file);
                return new RulesEngineFactory<>(file.toString()).newInstance();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object[] prepared(Profile profile) {
        return table.attributes().stream()
                .map(profile::value)
                .map(OpenLTablets::argument)
                .toArray();
    }

    private static @Nullable Object argument(@Nullable Object value) {
        return value instanceof Collection<?> codes ? codes.toArray(String[]::new) : value;
    }

    @Override
    public Set<String> fired(Object[] citizen) {
        try {
            return Set.of((String[]) fired.invoke(engine, citizen));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
