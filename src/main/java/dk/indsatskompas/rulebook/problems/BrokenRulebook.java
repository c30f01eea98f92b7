package dk.indsatskompas.rulebook.problems;

import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.stream.Collectors;

/** A rules folder that cannot come into force, with everything that is wrong with it. */
public final class BrokenRulebook extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BrokenRulebook(List<Problem> problems) {
        super(problems.size() + " problem(s)");
        this.problems = List.copyOf(problems);
    }

    /** Of a folder that made the program fail, as its cause says to whoever can mend that. */
    BrokenRulebook(Throwable failure) {
        super(ProblemCode.UNFORESEEN.id(), failure);
        this.problems = List.of(Problem.ofTheFolder(ProblemCode.UNFORESEEN));
    }

    public List<Problem> problems() {
        return problems;
    }

    public String list(Language language) {
        return problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }
}
