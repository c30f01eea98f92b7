package dk.indsatskompas;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.util.function.Supplier;

/** The classes of the program as the compiler made them, read once. */
public final class House {

    /** Of what they use, only what a test asks about is looked into: what extends what. */
    private static final String[] LOOKED_INTO = {"java", "jakarta", "org.springframework", "org.apache.catalina"};

    private static final JavaClasses CLASSES = read(() -> new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/endurance-classes/"))
            .importPackages("dk.indsatskompas"));

    private House() {}

    public static JavaClasses classes() {
        return CLASSES;
    }

    static <T> T read(Supplier<T> reading) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
            configuration.setClassResolverArguments(LOOKED_INTO);
            return reading.get();
        });
    }
}
