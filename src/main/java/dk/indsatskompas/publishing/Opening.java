package dk.indsatskompas.publishing;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.RulebookLog;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Folder;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the rulebook that answers first: what the log says is in force, unless the rules folder has something newer. */
public record Opening(
        Mode mode, Decisions decisions, KeptRulebooks kept, Foresight foresight, Checks checks, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /**
     * Opens it. A folder that is broken stops the start only when no good rulebook was ever in force.
     *
     * @throws BrokenRulebook with all problems, when there is nothing else than a broken folder
     * @throws KeptRulebooks.Unreadable when this version of the service does not understand what is in force
     */
    public Rulebooks open(Folder folder) throws BrokenRulebook {
        if (inForce().isEmpty() || (mode == Mode.AUTO && isNews(folder))) {
            bring(folder);
        }
        String fingerprint = inForce().orElseThrow();
        Advisor first = kept.find(fingerprint).orElseThrow(KeptRulebooks.Unreadable::missing);
        Publishing.inForce(first.rulebook());
        return new Rulebooks(first, kept, log(), clock);
    }

    /** What is in force by the log is checked again, too, because this version of the service may know better. */
    private boolean isNews(Folder folder) {
        String fingerprint = folder.fingerprint();
        boolean brought = log().steps()
                .lastFromFolder()
                .filter(last -> last.fingerprint().equals(fingerprint))
                .isPresent();
        return !brought || inForce().filter(fingerprint::equals).isPresent();
    }

    private void bring(Folder folder) throws BrokenRulebook {
        try {
            Advisor advisor = isBuiltIn(folder)
                    ? KeptRulebooks.open(folder)
                    : checks.open(folder).sound();
            kept.put(advisor);
            Telling telling = new Telling(Telling.SERVICE, advisor, decisions, kept::find, foresight);
            if (mode == Mode.AUTO) {
                log().bring(folder, telling);
            } else {
                log().begin(folder, telling);
            }
        } catch (BrokenRulebook e) {
            if (inForce().filter(other -> !other.equals(folder.fingerprint())).isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "The rules folder has {} problem(s); the last good rulebook goes on",
                    e.problems().size());
        }
    }

    /** The rules that come with this version were tried when it was built, and no start needs to try them again. */
    private static boolean isBuiltIn(Folder folder) {
        return folder.flaws().isEmpty()
                && folder.fingerprint().equals(BuiltInRules.folder().fingerprint());
    }

    private Optional<String> inForce() {
        return log().steps().inForce(clock.instant()).map(step -> step.fingerprint());
    }

    private RulebookLog log() {
        return decisions.rulebookLog();
    }
}
