package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.rulebook.engine.DroolsReading;
import dk.indsatskompas.rulebook.engine.Engine;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.FolderReader;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole rules folder at one moment, checked and built. It never changes, holds no state between citizens, and can be
 * asked from any number of threads.
 */
public final class Rulebook implements AutoCloseable {
    public static final String ENGINE = Engine.VERSION;

    private final Folder folder;
    private final String fingerprint;
    private final Contents contents;
    private final Engine engine;
    private final ConditionMatrix matrix;
    private final Map<String, Grade> grades;
    private final DistinctValues distinctions;

    /** Its two evaluators are given the rules apart from each other, so that a test can see what happens when they differ. */
    Rulebook(Folder folder, Contents contents, List<Rule> engineRules) {
        this.folder = folder;
        this.fingerprint = folder.fingerprint();
        this.contents = contents;
        this.engine = new Engine(engineRules);
        this.matrix = new ConditionMatrix(contents.rules());
        this.grades = grades(contents);
        this.distinctions = new DistinctValues(contents.rules(), contents.vocabulary());
    }

    /** Reads and checks a folder; everything that is wrong is put into the problems. */
    public static Contents read(Folder folder, Problems problems) {
        return new FolderReader(folder, problems).read();
    }

    /** Has Drools read the rule files, too, of a folder in which nothing else is wrong; what it reads differently is a problem. */
    public static void readAgain(Folder folder, Contents contents, Problems problems) {
        new DroolsReading(folder, contents, problems).compare();
    }

    /** The rulebook of a folder that was read without a problem. */
    public static Rulebook of(Folder folder, Contents contents) {
        return new Rulebook(folder, contents, contents.rules());
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
        return agreed(
                engine,
                matrix,
                profile.in(contents.vocabulary()),
                contents.vocabulary().subjects());
    }

    public DistinctValues distinctions() {
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

    private static Evaluation agreed(Engine engine, ConditionMatrix matrix, Profile facts, List<Subject> subjects) {
        BitSet fired = engine.fire(facts, subjects);
        Evaluation evaluation = matrix.evaluate(facts);
        if (!fired.equals(evaluation.firedNumbers())) {
            throw new EngineDisagreement(fired, evaluation.firedNumbers(), matrix.rules());
        }
        return evaluation;
    }

    private static Map<String, Grade> grades(Contents contents) {
        Vocabulary words = contents.vocabulary();
        ConditionMatrix scale = new ConditionMatrix(contents.scale());
        Map<String, Grade> graded = new LinkedHashMap<>();
        try (Engine engine = new Engine(contents.scale())) {
            for (Finding finding : contents.findings().values()) {
                agreed(engine, scale, words.facets(finding.facets()), List.of(words.finding())).rules().stream()
                        .filter(RuleOutcome::fired)
                        .forEach(outcome -> contents.strengths()
                                .find(outcome.rule().conclusion().id())
                                .ifPresent(strength -> graded.put(finding.id(), new Grade(strength, outcome))));
            }
        }
        return graded;
    }
}
