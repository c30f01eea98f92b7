package dk.indsatskompas.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
            String name = type.getName().substring(type.getPackageName().length() + 1) + ".properties";
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
        Properties file = FILES.get(constant.getDeclaringClass());
        String key = constant.name() + "." + part;
        return new Text(said(file, key + ".da"), said(file, key + ".en"));
    }

    private static String said(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }
}
