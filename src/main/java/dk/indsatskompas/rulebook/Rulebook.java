package dk.indsatskompas.rulebook;

import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.rulebook.engine.DroolsReading;
import dk.indsatskompas.rulebook.engine.Engine;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.FolderReader;
import dk.indsatskompas.vocabulary.Facets;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Map<StudyCase, List<FoundIndirectness>> indirectness;
    private final DistinctValues distinctions;

    /** Its two evaluators are given the rules apart from each other, so that a test can see what happens when they differ. */
    Rulebook(Folder folder, Contents contents, List<Rule> engineRules) {
        this.folder = folder;
        this.fingerprint = folder.fingerprint();
        this.contents = contents;
        this.engine = new Engine(engineRules);
        this.matrix = new ConditionMatrix(contents.rules());
        try (Engine scale = new Engine(contents.scale())) {
            this.grades = grades(contents, scale);
            this.indirectness = indirectness(contents, scale);
        }
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

    /** What makes it doubtful, or keeps it unknown, how far evidence carries in such a case, by the rules of the scale. */
    public List<FoundIndirectness> indirectness(PopulationStatus population, Set<ConditionStatus> conditions) {
        return indirectness.getOrDefault(new StudyCase(population, conditions), List.of());
    }

    /** Gives the engine's memory back at once. Nobody may ask any more; one that is left alone does so by itself. */
    @Override
    public void close() {
        engine.close();
    }

    /** What the scale looks at in one case: where the citizen stands to those studied, and what came of the delivery conditions. */
    private record StudyCase(PopulationStatus population, Set<ConditionStatus> conditions) {}

    private static Evaluation agreed(Engine engine, ConditionMatrix matrix, Profile facts, List<Subject> subjects) {
        BitSet fired = engine.fire(facts, subjects);
        Evaluation evaluation = matrix.evaluate(facts);
        if (!fired.equals(evaluation.firedNumbers())) {
            throw new EngineDisagreement(fired, evaluation.firedNumbers(), matrix.rules());
        }
        return evaluation;
    }

    private static Map<String, Grade> grades(Contents contents, Engine engine) {
        ConditionMatrix scale = new ConditionMatrix(contents.scale());
        Map<String, Grade> graded = new LinkedHashMap<>();
        for (Finding finding : contents.findings().values()) {
            fired(contents, engine, scale, finding.facets())
                    .forEach(outcome -> contents.strengths()
                            .find(outcome.rule().conclusion().id())
                            .ifPresent(strength -> graded.put(finding.id(), new Grade(strength, outcome))));
        }
        return graded;
    }

    /** Of every case there can be. */
    private static Map<StudyCase, List<FoundIndirectness>> indirectness(Contents contents, Engine engine) {
        ConditionMatrix scale = new ConditionMatrix(contents.scale());
        Map<StudyCase, List<FoundIndirectness>> found = new HashMap<>();
        for (PopulationStatus population : PopulationStatus.values()) {
            for (Set<ConditionStatus> conditions : ConditionStatus.together()) {
                Facets facets = Facets.ofCase(
                        population.name(),
                        conditions.stream().map(ConditionStatus::name).toList());
                List<RuleOutcome> fired = fired(contents, engine, scale, facets).toList();
                found.put(
                        new StudyCase(population, conditions),
                        contents.strengths().indirectness().stream()
                                .flatMap(reason -> fired.stream()
                                        .filter(outcome ->
                                                outcome.rule().conclusion().id().equals(reason.id()))
                                        .limit(1)
                                        .map(outcome -> new FoundIndirectness(reason, outcome)))
                                .toList());
            }
        }
        return found;
    }

    private static Stream<RuleOutcome> fired(Contents contents, Engine engine, ConditionMatrix scale, Facets facets) {
        Vocabulary words = contents.vocabulary();
        return agreed(engine, scale, words.facets(facets), words.scaleSubjects()).rules().stream()
                .filter(RuleOutcome::fired);
    }
}
