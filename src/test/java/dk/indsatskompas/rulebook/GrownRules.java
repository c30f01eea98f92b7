package dk.indsatskompas.rulebook;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A copy of the shipped rules to which studies were added that nobody made, with all that a check asks for. */
public final class GrownRules {

    private static final int RULES_OF_A_STUDY = 30;
    private static final long SEED = 1;

    private final Path folder;

    private GrownRules(Path folder) {
        this.folder = folder;
    }

    /** Writes the rules with so many more, the same each time; what is there already must not be in the way. */
    public static void write(Path folder, int more) throws IOException {
        GrownRules grown = new GrownRules(folder);
        EditedRules.shipped().writeTo(folder);
        // Rules that nobody made recommend what the shipped ones guarantee that nobody is.
        Files.delete(folder.resolve(Rule.GUARANTEES));
        grown.wholeCitizen();
        MadeUpRules rules = new MadeUpRules(SEED);
        for (int study = 1; study <= more / RULES_OF_A_STUDY; study++) {
            new MadeUpStudy(String.format(Locale.ROOT, "vokset_%03d", study), rules.next(RULES_OF_A_STUDY))
                    .write(folder);
        }
        grown.tables();
    }

    /** The shipped ones are recommended other things by other rules. */
    private void wholeCitizen() throws IOException {
        Files.writeString(folder.resolve("whole_citizens.yaml"), """
                asOf: 2026-11-22
                citizens:
                  - name: "en borger, om hvem intet er oplyst"
                    citizen: {}
                    expect:
                      recommended: []
                      undetermined:
                        - brobygning
                        - citizens-own-preferences
                        - contact-person-two-legs
                        - ips
                        - ips-caseload-max-25
                        - jobfirst
                        - mentor
                        - ordinary-education-environment
                        - psychiatry-cooperation
                        - stable-contact-person
                """);
    }

    private void tables() throws IOException {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(Folder.of(folder), problems);
        List<Problem> others = problems.sorted().stream()
                .filter(problem -> problem.code() != ProblemCode.TABLES_STALE)
                .toList();
        if (!others.isEmpty()) {
            BrokenRulebook broken = new BrokenRulebook(others);
            throw new IllegalStateException(broken.list(Language.EN), broken);
        }
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, new ReadmeTables(contents).fill(Files.readString(readme)));
    }
}
