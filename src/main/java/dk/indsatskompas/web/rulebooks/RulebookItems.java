package dk.indsatskompas.web.rulebooks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.EntryKind;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.impact.ImpactSummary;
import dk.indsatskompas.impact.RulebookDifference.ContractDifference;
import dk.indsatskompas.publishing.PublishingMode;
import dk.indsatskompas.publishing.StepHistory;
import dk.indsatskompas.publishing.StepHistory.RulebookState;
import dk.indsatskompas.publishing.StepHistory.RulebookStatus;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.decisions.LinkItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rulebooks and their steps in the shape in which they are served. */
public final class RulebookItems {
    private RulebookItems() {}

    /**
     * A kept rulebook: since when it is in this state, or from when, and who brought it there, unless that was before steps
     * were recorded; and since when it is kept, as an entry of the log records.
     */
    public record KeptItem(
            String fingerprint,
            RulebookState state,
            boolean inForce,
            Instant since,
            @Nullable String by,
            Instant keptSince,
            UUID keptBy,
            String self) {
        public static KeptItem of(KeptRulebook kept, StepHistory steps, Instant now) {
            RulebookStatus status = steps.status(kept.fingerprint(), now).orElse(null);
            return new KeptItem(
                    kept.fingerprint(),
                    status == null ? RulebookState.FORMER : status.state(),
                    status != null && status.state() == RulebookState.IN_FORCE,
                    status == null ? kept.since() : status.since(),
                    status == null ? null : status.by(),
                    kept.since(),
                    kept.entry(),
                    address(kept.fingerprint()));
        }
    }

    /** A rulebook with its files. Two whose rules mean the same, in whichever language and order, have one meaning. */
    record RulebookItem(
            String version,
            String fingerprint,
            String meaning,
            RulebookState state,
            boolean inForce,
            Text steward,
            List<FileItem> files) {
        static RulebookItem of(Rulebook rulebook, RulebookState state) {
            Folder folder = rulebook.folder();
            return new RulebookItem(
                    rulebook.contents().manifest().version(),
                    rulebook.fingerprint(),
                    rulebook.contents().meaning(),
                    state,
                    state == RulebookState.IN_FORCE,
                    rulebook.contents().manifest().steward(),
                    folder.files().entrySet().stream()
                            .map(file -> new FileItem(
                                    file.getKey(),
                                    file.getValue().length,
                                    address(rulebook.fingerprint()) + "/files/" + file.getKey()))
                            .toList());
        }
    }

    record FileItem(String path, long bytes, String self) {}

    /**
     * Where a rulebook stands after a step, and what case systems can send to it and not to the rulebook in force, or the
     * other way round; that is absent when they can go on as they do.
     *
     * @param remarks what keeps nobody from using the folder that was sent; absent after another step
     */
    record StandingItem(
            String fingerprint,
            @JsonUnwrapped RulebookStatus status,
            @Nullable ContractDifference contract,
            @Nullable List<FolderProblem> remarks,
            String self) {
        StandingItem with(List<FolderProblem> remarks) {
            return new StandingItem(fingerprint, status, contract, remarks, self);
        }
    }

    /**
     * A step, taken at once unless it is said from when, by the watched rules folder or by somebody; with the top section of
     * the rulebook's CHANGELOG.md, and what it changes for whom, if there was a rulebook to hold it against.
     */
    public record StepItem(
            EntryKind step,
            String fingerprint,
            Instant time,
            String by,
            @Nullable Instant from,
            boolean fromFolder,
            String changeLog,
            @Nullable ImpactSummary impact,
            Text impactText,
            LinkItem entry) {
        /** Every step, the newest first. */
        public static List<StepItem> of(StepHistory steps) {
            return steps.newestFirst().stream().map(step -> of(step, steps)).toList();
        }

        private static StepItem of(RecordedStep recorded, StepHistory steps) {
            JsonNode json = recorded.step().impact();
            ImpactSummary impact = json == null
                    ? null
                    : ImpactSummary.read(json).orElseThrow(() -> DamagedStore.unreadable(recorded.entry()));
            return new StepItem(
                    recorded.step().kind(),
                    recorded.fingerprint(),
                    recorded.time(),
                    recorded.caller(),
                    recorded.step().from(),
                    recorded.step().fromFolder(),
                    recorded.step().changeLog(),
                    impact,
                    impact != null
                            ? impact.text()
                            : steps.isAnythingInForceBefore(recorded) ? NOT_WORKED_OUT : NOTHING_BEFORE,
                    LinkItem.of(recorded.entry()));
        }

        private static final Text NOTHING_BEFORE = new Text(
                "Der var ingen regelbog i kraft at holde den op mod.",
                "There was no rulebook in force to hold it against.");
        private static final Text NOT_WORKED_OUT =
                new Text("Virkningen blev ikke gjort op.", "The impact was not worked out.");
    }

    /**
     * What came of checking a folder; without a fingerprint when it could not be taken in, or the check was stopped.
     *
     * @param remarks what keeps nobody from using the folder
     */
    record CheckItem(
            @Nullable String fingerprint, boolean clean, List<FolderProblem> problems, List<FolderProblem> remarks) {}

    /**
     * The rules folder that the service watches, unless the rules are those built in; without a fingerprint until it was read
     * for the first time, and not recorded while a clean one waits for the store.
     *
     * @param remarks what keeps nobody from using the folder
     */
    record FolderItem(
            PublishingMode publishing,
            boolean watched,
            @Nullable String fingerprint,
            @Nullable Instant checkedAt,
            @Nullable Boolean clean,
            @Nullable Boolean recorded,
            List<FolderProblem> problems,
            List<FolderProblem> remarks) {
        static FolderItem of(PublishingMode mode, WatchedFolder folder) {
            return folder.state()
                    .map(state -> new FolderItem(
                            mode,
                            true,
                            state.fingerprint(),
                            state.checkedAt(),
                            state.isClean(),
                            state.recorded(),
                            FolderProblem.of(state.problems()),
                            FolderProblem.remarks(state.remarks())))
                    .orElseGet(() ->
                            new FolderItem(mode, folder.isWatched(), null, null, null, null, List.of(), List.of()));
        }
    }

    /** One thing wrong with a rules folder, or remarkable in it. Lines are counted from 1; 0 is the file as a whole. */
    record FolderProblem(@JsonUnwrapped Place place, String code, Text found, Text cure) {
        static List<FolderProblem> of(List<dk.indsatskompas.rulebook.problems.Problem> problems) {
            return problems.stream()
                    .map(problem ->
                            new FolderProblem(problem.place(), problem.code().id(), problem.found(), problem.cure()))
                    .toList();
        }

        static List<FolderProblem> remarks(List<Observation> remarks) {
            return remarks.stream()
                    .map(seen -> new FolderProblem(seen.place(), seen.kind().name(), seen.found(), seen.cure()))
                    .toList();
        }
    }

    static String address(String fingerprint) {
        return "/v1/rulebooks/" + fingerprint;
    }
}
