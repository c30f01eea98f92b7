package dk.indsatskompas.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What the constants of an enum say, from the file of its name beside it, where whoever reads only the words finds both
 * languages of each in a row: {@code CONSTANT.part.da = …} and {@code CONSTANT.part.en = …}.
 */
public final class Texts {

    private static final ClassValue<Properties> FILES = new ClassValue<>() {
        @Override
        protected Properties computeValue(Class<?> type) {
            return read(type);
        }
    };

    private Texts() {}

    /**
     * One text of a constant.
     *
     * @throws NullPointerException when it is not there in one of the languages
     */
    public static Text of(Enum<?> constant, String part) {
        Properties file = FILES.get(constant.getDeclaringClass());
        String key = constant.name() + "." + part;
        return new Text(said(file, key + ".da"), said(file, key + ".en"));
    }

    private static String said(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }

    private static Properties read(Class<?> type) {
        String name = type.getSimpleName() + ".properties";
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
