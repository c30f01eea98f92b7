package dk.indsatskompas.publishing;

import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of the rules can stop a start, and what helps. */
enum RulesTrouble {
    NO_FOLDER,
    UNUSABLE,
    NOT_UNDERSTOOD;

    private final Text found = Texts.of(this, "found");
    private final Text cure = Texts.of(this, "cure");

    StartFailure of(List<Problem> problems, Throwable cause) {
        return at(new Text(listed(problems, Language.DA), listed(problems, Language.EN)), cause);
    }

    StartFailure at(Object what, @Nullable Throwable cause) {
        return new StartFailure(Text.format(found.da(), found.en(), what), cure, cause);
    }

    private static String listed(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> "\n" + problem.in(language)).collect(Collectors.joining());
    }
}
