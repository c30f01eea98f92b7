package dk.indsatskompas.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What a class says, from the file of its name beside it, where whoever reads only the words finds both languages of each in
 * a row: {@code key.da = …} and {@code key.en = …}. The keys of a constant of an enum begin with its name and a point.
 */
public final class Texts {

    private static final ClassValue<Properties> FILES = new ClassValue<>() {
        @Override
        protected Properties computeValue(Class<?> type) {
            String name = type.getSimpleName() + ".properties";
            Properties file = new Properties();
            try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
                file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        }
    };

    private Texts() {}

    /** One text of a constant; it must be there in both languages. */
    public static Text of(Enum<?> constant, String part) {
        return of(constant.getDeclaringClass(), constant.name() + "." + part);
    }

    /** One text of a class; it must be there in both languages. */
    public static Text of(Class<?> type, String key) {
        Properties file = FILES.get(type);
        return new Text(said(file, key + ".da"), said(file, key + ".en"));
    }

    private static String said(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }
}
