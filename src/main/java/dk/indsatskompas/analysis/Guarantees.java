package dk.indsatskompas.analysis;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.ValueDomain.TooMany;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import java.util.Optional;

/** What a rulebook guarantees everybody, proved of all citizens, or told with somebody for whom it does not hold. */
public record Guarantees(Advisor advisor, Problems problems) {
    /** Adds a problem for each guarantee that does not hold, or speaks of nobody. */
    public void prove() {
        advisor.rulebook().contents().guarantees().forEach(this::prove);
    }

    private void prove(Rule guarantee) {
        CheckStopped.ifInterrupted();
        try {
            GuaranteeSearch search = new GuaranteeSearch(advisor, guarantee);
            if (search.isAboutSomebody()) {
                search.counterexample().ifPresent(citizen -> broken(guarantee, citizen));
            } else {
                problems.add(guarantee.place(), ProblemCode.GUARANTEE_OF_NOBODY, guarantee.name());
            }
        } catch (TooMany e) {
            problems.add(guarantee.place(), ProblemCode.GUARANTEE_NOT_DECIDED, guarantee.name());
        }
    }

    private void broken(Rule guarantee, Example citizen) {
        Counterexample found = new Counterexample(
                citizen, GuaranteeOutcome.of(guarantee, advisor, citizen.profile()), advisor);
        problems.add(
                guarantee.place(), ProblemCode.GUARANTEE_BROKEN, guarantee.name(), found.said(), found.cure());
    }

    /** Somebody for whom a guarantee does not hold by the formulas; empty when that is nobody. */
    static Optional<Example> counterexample(Advisor advisor, Rule guarantee) {
        return new GuaranteeSearch(advisor, guarantee).counterexample();
    }
}
