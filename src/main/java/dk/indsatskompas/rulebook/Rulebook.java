package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Facts;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Model;

/**
 * A whole rules folder at one moment, checked and compiled. It never changes, holds no state between citizens, and can be
 * asked from any number of threads.
 */
public final class Rulebook implements AutoCloseable {

    /** The name and version of the engine that fires the rules. */
    public static final String ENGINE = Engine.VERSION;

    private final Folder folder;
    private final String fingerprint;
    private final Contents contents;
    private final Engine engine;
    private final Matrix matrix;
    private final Map<String, Grade> grades;
    private final Distinctions distinctions;

    private Rulebook(Folder folder, Contents contents, Engine engine) {
        this.folder = folder;
        this.fingerprint = folder.fingerprint();
        this.contents = contents;
        this.engine = engine;
        this.matrix = new Matrix(contents.rules());
        this.grades = grades();
        this.distinctions = new Distinctions(contents.rules(), contents.codeLists());
    }

    /**
     * Reads and checks a folder without compiling it.
     *
     * @param problems where everything that is wrong is put
     */
    public static Contents read(Folder folder, Problems problems) {
        return new FolderReader(folder, problems).read();
    }

    /**
     * Compiles a folder that was read without a problem.
     *
     * @throws BrokenRulebook when the engine cannot compile it
     */
    public static Rulebook compile(Folder folder, Contents contents) throws BrokenRulebook {
        try {
            return new Rulebook(folder, contents, new Engine(model(folder)));
        } catch (CompiledRules.NotCompiled e) {
            Problems problems = new Problems();
            Place phrases = Place.of(PhraseBookReader.file(Language.DA));
            problems.add(phrases, ProblemCode.NOT_COMPILED, String.valueOf(e.getMessage()));
            throw new BrokenRulebook(problems.sorted());
        }
    }

    /** The shipped rules were compiled when the program was built. */
    private static Model model(Folder folder) throws CompiledRules.NotCompiled {
        Optional<Model> shipped = CompiledAhead.model(folder);
        return shipped.isPresent()
                ? shipped.get()
                : CompiledRules.of(Drl.of(folder)).load();
    }

    public Folder folder() {
        return folder;
    }

    /** {@code sha256:…} over the normalised files; two rulebooks with one fingerprint are the same. */
    public String fingerprint() {
        return fingerprint;
    }

    public Contents contents() {
        return contents;
    }

    /**
     * What comes of every rule for one citizen. The engine decides what fires, the condition matrix explains it, and the
     * two are compared.
     *
     * @throws EngineDisagreement when they differ; then nothing may be answered
     */
    public Evaluation evaluate(Profile profile) {
        return agreed(matrix, profile, Subject.OF_A_PROFILE);
    }

    /** Which values the rules tell apart. */
    public Distinctions distinctions() {
        return distinctions;
    }

    /** How sure a finding is; empty for a finding that has no strength, such as a delivery condition. */
    public Optional<Grade> grade(String finding) {
        return Optional.ofNullable(grades.get(finding));
    }

    /** Gives the engine's memory back at once. Nobody may ask any more; one that is left alone does so by itself. */
    @Override
    public void close() {
        engine.close();
    }

    private Evaluation agreed(Matrix explaining, Facts facts, List<Subject> subjects) {
        Map<String, Conclusion> fired = engine.fire(facts, subjects);
        Evaluation evaluation = explaining.evaluate(facts);
        Map<String, Conclusion> explained = new HashMap<>();
        evaluation.fired().forEach(rule -> explained.put(rule.id(), rule.conclusion()));
        if (!fired.equals(explained)) {
            throw new EngineDisagreement(minus(fired, explained), minus(explained, fired));
        }
        return evaluation;
    }

    private static Set<String> minus(Map<String, Conclusion> one, Map<String, Conclusion> other) {
        Set<Map.Entry<String, Conclusion>> left = new HashSet<>(one.entrySet());
        left.removeAll(other.entrySet());
        Set<String> ids = new HashSet<>();
        left.forEach(entry -> ids.add(entry.getKey()));
        return ids;
    }

    private Map<String, Grade> grades() {
        Matrix scale = new Matrix(contents.scale());
        Map<String, Grade> graded = new LinkedHashMap<>();
        for (Finding finding : contents.findings().values()) {
            agreed(scale, finding.facets(), List.of(Subject.FINDING)).rules().stream()
                    .filter(RuleOutcome::fired)
                    .forEach(outcome -> Strength.find(
                                    outcome.rule().conclusion().id())
                            .ifPresent(strength -> graded.put(finding.id(), new Grade(strength, outcome))));
        }
        return graded;
    }
}
