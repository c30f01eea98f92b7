package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.ReadmeTables;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** The shipped rules as policy staff change them, in memory. The tables of the README are made once all is changed. */
public final class EditedRules {

    private static final String RULES = "inklusion_2011/rules.dslr";
    private static final String SCENARIOS = "inklusion_2011/scenarios.yaml";
    private static final String CITIZENS = "whole_citizens.yaml";

    /** Recommends a caseload of at most 25, and by another rule says that the delivery condition is met. */
    public static final String CASELOAD = "inklusion_2011/Højst 25 borgere til hver IPS-konsulent";

    /** See {@link #CASELOAD}. */
    public static final String CASELOAD_MET = "inklusion_2011/IPS-konsulenten har højst 25 borgere";

    /** See {@link #CASELOAD}; says that it is so already. */
    public static final String CASELOAD_IN_PLACE =
            "inklusion_2011/Der er allerede højst 25 borgere til hver IPS-konsulent";

    /** The README by the fingerprint of what its tables were made for: many tests change the same. */
    private static final Map<String, String> FILLED = new ConcurrentHashMap<>();

    private final Folder edited;
    private final SingletonSupplier<Folder> folder;

    private EditedRules(Folder edited, Supplier<Folder> folder) {
        this.edited = edited;
        this.folder = SingletonSupplier.of(folder);
    }

    public static EditedRules shipped() {
        return of(ShippedRules.rulebook().folder());
    }

    public static EditedRules of(Folder folder) {
        return new EditedRules(folder, () -> folder);
    }

    public Folder folder() {
        return folder.obtain();
    }

    /** An IPS consultant may have up to 30 citizens instead of 25, in all sentences that say so. */
    public EditedRules withCaseloadOf30() {
        return replace(RULES, "over 25 borgere til hver konsulent", "over 30 borgere til hver konsulent")
                .replace(RULES, "højst 25 borgere til hver konsulent", "højst 30 borgere til hver konsulent")
                .replace(SCENARIOS, "caseload: 26", "caseload: 31")
                .replace(SCENARIOS, "caseload: 25", "caseload: 30")
                .replace(CITIZENS, "caseload: 26", "caseload: 31")
                .replace(CITIZENS, "caseload: 25", "caseload: 30");
    }

    /** IPS for whoever has a severe mental illness, also without a wish: what the rulebook guarantees nobody gets. */
    public EditedRules withIpsForThoseWhoDoNotWantIt() {
        return replace(
                RULES,
                "      - ønsker job eller uddannelse\nthen\n    Anbefal \"ips\"\n",
                "then\n    Anbefal \"ips\"\n");
    }

    /** One description of the catalogue says the same in other words. */
    public EditedRules withAnotherDescription() {
        return replace(
                "catalogue.yaml",
                "En mentor har kontakt med den unge hver uge",
                "Den unge hører fra en mentor hver uge");
    }

    public EditedRules replace(String path, String before, String after) {
        String text = edited.text(path).orElseThrow();
        assertThat(text).contains(before);
        return with(path, text.replace(before, after));
    }

    public EditedRules with(String path, String text) {
        return edited(files -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    public EditedRules without(String path) {
        return edited(files -> files.remove(path));
    }

    private EditedRules edited(Consumer<Map<String, byte[]>> edit) {
        Map<String, byte[]> files = new HashMap<>(edited.files());
        edit.accept(files);
        Folder changed = Folder.of(files);
        return new EditedRules(changed, () -> withTables(changed));
    }

    /** Built, and not tried on its scenarios, as a rulebook of the log is. */
    public Rulebook rulebook() {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder(), problems);
        assertThat(problems.sorted()).isEmpty();
        return Rulebook.of(folder(), contents);
    }

    public Path writeTo(Path root) {
        folder().files().forEach((path, bytes) -> {
            try {
                Files.createDirectories(root.resolve(path).getParent());
                Files.write(root.resolve(path), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return root;
    }

    private static Folder withTables(Folder folder) {
        Map<String, byte[]> files = new HashMap<>(folder.files());
        String filled = FILLED.computeIfAbsent(folder.fingerprint(), fingerprint -> {
            String readme = folder.text("README.md").orElseThrow();
            return new ReadmeTables(Rulebook.read(folder, new Problems())).fill(readme);
        });
        files.put("README.md", filled.getBytes(StandardCharsets.UTF_8));
        return Folder.of(files);
    }
}
