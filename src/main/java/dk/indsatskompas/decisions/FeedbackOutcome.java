package dk.indsatskompas.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What came of a recommendation: where an answer listed it, and what was done with it afterwards. */
public sealed interface FeedbackOutcome {

    String name();

    List<FeedbackOutcome> ALL = Stream.<FeedbackOutcome>concat(
                    Arrays.stream(Listed.values()), Arrays.stream(Reaction.values()))
            .toList();

    /** The list of the answer that a recommendation was in. */
    enum Listed implements FeedbackOutcome {
        RECOMMENDED,
        NOT_RECOMMENDED,
        UNDETERMINED,
        ALREADY_IN_PLACE
    }

    /** What the case worker did with it. */
    enum Reaction implements FeedbackOutcome {
        ACCEPTED,
        CHANGED,
        REJECTED
    }
}
