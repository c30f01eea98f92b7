package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.ValueDomain.TooMany;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;

/** What a rulebook guarantees everybody: proved of all citizens, or told with somebody for whom it does not hold. */
public final class Guarantees {
    private final Advisor advisor;
    private final Problems problems;
    private final GuaranteeSearch search;

    private Guarantees(Advisor advisor, Problems problems) {
        this.advisor = advisor;
        this.problems = problems;
        this.search = new GuaranteeSearch(advisor);
    }

    /** Adds a problem for each guarantee of a rulebook that does not hold, speaks of nobody, or was not decided. */
    public static void prove(Advisor advisor, Problems problems) {
        Guarantees all = new Guarantees(advisor, problems);
        advisor.contents().guarantees().forEach(all::prove);
    }

    private void prove(Rule guarantee) {
        CheckStopped.ifInterrupted();
        try {
            if (!search.isAboutSomebody(guarantee)) {
                problems.add(guarantee.place(), ProblemCode.GUARANTEE_OF_NOBODY, guarantee.name());
            } else if (!search.isProved(guarantee)) {
                broken(
                        guarantee,
                        new GuaranteeSearch(advisor)
                                .counterexample(guarantee)
                                .orElseThrow(() -> new IllegalStateException(
                                        "Neither proved nor refuted by anybody: " + guarantee.id())));
            }
        } catch (TooMany e) {
            problems.add(guarantee.place(), ProblemCode.GUARANTEE_NOT_DECIDED, guarantee.name());
        }
    }

    private void broken(Rule guarantee, Example citizen) {
        Counterexample found =
                new Counterexample(citizen, GuaranteeOutcome.of(guarantee, advisor, citizen.profile()), advisor);
        problems.add(
                guarantee.place(),
                ProblemCode.GUARANTEE_BROKEN,
                guarantee.name(),
                guarantee.said(),
                found.said(),
                found.cure());
    }
}
