package dk.indsatskompas.rulebook.problems;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.reading.CodeListsReader;
import dk.indsatskompas.rulebook.reading.SettingsReader;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Collects the problems of a folder, so that all are told at once. When there are enough, no more are made: they are only
 * counted, so that a folder costs no more than its size.
 */
public final class Problems {
    private static final String NAMED = "named ";

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final NavigableMap<String, Place> marks = new TreeMap<>();
    private final Set<String> flawed = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Set<String> aside = new HashSet<>();
    private int found;
    private boolean more;

    /** Remembers where an id stands, for checks that come later; false, and reported, when it stands somewhere already. */
    public boolean mark(String id, Place place, ProblemCode duplicate, String name) {
        Place first = marks.putIfAbsent(id, place);
        if (first != null && !name.isEmpty()) {
            add(place, duplicate, name, first);
        }
        return first == null;
    }

    /** Remembers where something stands that may well stand in several places. */
    public void remember(String id, Place place) {
        marks.putIfAbsent(id, place);
    }

    /** The ids that begin with this and have a place, without that beginning. */
    public List<String> marked(String beginning) {
        return marks.tailMap(beginning).keySet().stream()
                .takeWhile(id -> id.startsWith(beginning))
                .map(id -> id.substring(beginning.length()))
                .toList();
    }

    /** Where an id stands; the whole file when it stands nowhere. */
    public Place at(String id, String file) {
        return marks.getOrDefault(id, Place.of(file));
    }

    /** Says that something flawed names this id, so that it does not count as never named. */
    public void name(String id, Place place) {
        remember(NAMED + id, place);
    }

    public boolean isNamed(String id) {
        return marks.containsKey(NAMED + id);
    }

    /** Says that something has a problem of its own, so that what only follows from it is not told as well. */
    public void flaw(String id) {
        flawed.add(id);
    }

    public boolean isFlawed(String id) {
        return flawed.contains(id);
    }

    public boolean isAnyFlawed(String beginning) {
        return flawed.stream().anyMatch(id -> id.startsWith(beginning));
    }

    /** Says that a part of a file could not be read, so that nothing can be said of what it does not hold. */
    public void incomplete(String file) {
        incomplete.add(file);
    }

    public boolean isIncomplete(String file) {
        return incomplete.contains(file);
    }

    /** Says that nothing more needs to be told of what lies in a folder than that it is there by mistake. */
    public void setAside(String beginning) {
        aside.add(beginning);
    }

    /** Whether there are so many that no more are made; what only serves to tell one need not be looked for. */
    public boolean isFull() {
        return problems.size() >= FolderLimits.PROBLEMS;
    }

    /** Whether more were found than are told, so that nobody need look for others. */
    public boolean areMoreThanTold() {
        return more;
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** How many problems there are so far: whether reading something added any. */
    public int count() {
        return found;
    }

    public void add(Problem problem) {
        incomplete.add(problem.place().file());
        tell(() -> problem);
    }

    /** Adds a problem; the arguments fill in what was found and then the cure, in the order of the code's texts. */
    public void add(Place place, ProblemCode code, Object... arguments) {
        tell(place, code, () -> code.cure(said(arguments)), arguments);
    }

    public void addWithCure(Place place, ProblemCode code, Text cure, Object... arguments) {
        tell(place, code, () -> cure, arguments);
    }

    /**
     * Adds a problem about an unknown name; the nearest known one is the cure, if there is one near enough. Else the last
     * argument of the cure is all that are known.
     */
    public void unknown(Place place, ProblemCode code, String name, Collection<String> known, Object... more) {
        if (isFull()) {
            add(place, code);
            return;
        }
        Object[] arguments = Stream.of(Stream.of(name), Stream.of(more), Stream.of(Text.same(Printable.listed(known))))
                .flatMap(Function.identity())
                .toArray();
        NearestName.to(name, known)
                .ifPresentOrElse(
                        near -> {
                            addWithCure(place, code, ProblemWords.DID_YOU_MEAN.text(near), arguments);
                            name(near, place);
                        },
                        () -> add(place, code, arguments));
    }

    private void tell(Place place, ProblemCode code, Supplier<Text> cure, Object... arguments) {
        if (isUnreadable(code)) {
            incomplete(place.file());
        }
        tell(() -> new Problem(place, code, code.found(said(arguments)), cure.get()));
    }

    private void tell(Supplier<Problem> problem) {
        found++;
        more |= isFull();
        if (!isFull()) {
            problems.add(problem.get());
        }
    }

    /** What is repeated as it stands in the folder is shortened; texts are our own. */
    private static Object[] said(Object... arguments) {
        return Arrays.stream(arguments).map(Problems::said).toArray();
    }

    private static Object said(Object argument) {
        if (argument instanceof ProblemWords words) {
            return words.text();
        }
        return argument instanceof String text ? Printable.quoted(text) : argument;
    }

    /**
     * All problems in the order of their places, each once, without those that may only follow from an incomplete file. When
     * there were too many to make, the last one says so.
     */
    public List<Problem> sorted() {
        List<Problem> told = told();
        Stream<Problem> last =
                more ? Stream.of(Problem.ofTheFolder(ProblemCode.MORE_PROBLEMS, told.size())) : Stream.empty();
        return Stream.concat(told.stream().sorted(Problem.ORDER), last).toList();
    }

    private List<Problem> told() {
        List<Problem> whole =
                problems.stream().filter(Problems::isOfTheWholeFolder).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        List<Problem> causes = problems.stream()
                .filter(problem -> problem.code() == ProblemCode.COPIED_STUDY
                        || aside.stream().noneMatch(problem.place().file()::startsWith))
                .filter(problem -> incomplete.stream().noneMatch(file -> mayFollow(problem, file)))
                .toList();
        return causes.isEmpty() ? List.copyOf(problems) : causes;
    }

    private static boolean isUnreadable(ProblemCode code) {
        return switch (code) {
            case MISSING_FILE, EMPTY_FILE, NOT_UTF8, YAML_SYNTAX, PHRASE_FORM, CHARACTER, TOO_MANY -> true;
            default -> false;
        };
    }

    private static boolean isOfTheWholeFolder(Problem problem) {
        return switch (problem.code()) {
            case TOO_MANY_FILES, FOLDER_TOO_LARGE, NOT_A_ZIP, ENCRYPTED -> true;
            default -> problem.place().file().equals(".");
        };
    }

    /**
     * Whether the problem would perhaps not be there, could all of this file be read: one that cannot makes everything that
     * names its contents look unknown.
     */
    private static boolean mayFollow(Problem problem, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean catalogue = file.equals(SettingsReader.CATALOGUE);
        boolean codes = file.equals(CodeListsReader.FILE);
        boolean study = name.equals("study.yaml");
        boolean rules = name.equals("rules.dslr");
        return switch (problem.code()) {
            case UNKNOWN_CODE, SCENARIO_PROFILE ->
                codes
                        || catalogue
                        || file.equals(SettingsReader.MANIFEST)
                        || problem.place().file().equals(file);
            case UNKNOWN_SENTENCE, RAW_DRL, PHRASE_ONE_LANGUAGE -> file.startsWith("language/");
            case UNKNOWN_FINDING -> study;
            case UNKNOWN_RECOMMENDATION -> catalogue;
            case FINDING_UNUSED -> rules || catalogue;
            case ATTRIBUTE_UNUSED -> rules || file.startsWith("language/") || file.equals(SettingsReader.MANIFEST);
            case RECOMMENDATION_WITHOUT_RULE, CONDITION_WITHOUT_RULE -> rules;
            case STRENGTH_NOT_ONE, EVIDENCE_TOO_WEAK -> rules || study || catalogue;
            case SCENARIO_RULE_UNKNOWN -> rules && besides(problem, file);
            case NO_FIRING_SCENARIO, NO_SILENT_SCENARIO, THRESHOLD_ONE_SIDED ->
                name.equals("scenarios.yaml") && besides(problem, file);
            default -> false;
        };
    }

    private static boolean besides(Problem problem, String file) {
        String place = problem.place().file();
        return place.substring(0, place.lastIndexOf('/')).equals(file.substring(0, file.lastIndexOf('/')));
    }
}
