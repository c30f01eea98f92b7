package dk.indsatskompas.command;

import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** Lists the past decisions that rested on a finding. */
@Command(name = "recall", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class RecallCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FUND/FINDING")
    private String finding = "";

    @Mixin
    private LogOptions place = new LogOptions();

    @Mixin
    private LogOptions.DateOptions days = new LogOptions.DateOptions();

    @Mixin
    private ReportTerminal terminal = new ReportTerminal();

    private record RecallReport(String finding, int total, List<RecalledDecision> decisions) {}

    @Override
    public Integer call() {
        return place.read(decisions -> {
            RecordedFindings findings = new RecordedFindings(decisions);
            if (terminal.isJson()) {
                List<RecalledDecision> all = new ArrayList<>();
                days.each(decisions, finding, found -> all.add(findings.recalled(found)));
                terminal.out().println(ReportTerminal.json(new RecallReport(finding, all.size(), all)));
            } else {
                AtomicLong total = new AtomicLong();
                row(Stream.of("decisionId", "decidedAt", "citizenRef", "recommendations", "rules", "rulebook"));
                days.each(decisions, finding, found -> {
                    row(findings.recalled(found).cells(terminal.language()));
                    total.incrementAndGet();
                });
                terminal.tell(Text.format(
                        "Beslutninger, der byggede på %s: %d.",
                        "Decisions that rested on %s: %d.", finding, total.get()));
            }
            return 0;
        });
    }

    private void row(Stream<String> cells) {
        terminal.out().println(Csv.row(cells));
    }

    /** Decisions that rested on a finding. The rulebooks of the log are read, but not built: nobody asks them anything. */
    private final class RecordedFindings {
        private final Decisions decisions;
        private final Map<String, List<Rule>> rules = new HashMap<>();

        /** Of a finding; {@link CannotOpen} when no kept rulebook knows it, with the one that was probably meant. */
        RecordedFindings(Decisions decisions) {
            this.decisions = decisions;
            Set<String> known = new TreeSet<>();
            for (KeptRulebook kept : decisions.rulebooks()) {
                contents(kept.fingerprint())
                        .ifPresent(contents -> known.addAll(contents.findings().keySet()));
                if (known.contains(finding)) {
                    return;
                }
            }
            Text unknown = Obstacle.NO_SUCH_FINDING.text(finding);
            throw new CannotOpen(NearestName.to(finding, known)
                    .map(near -> unknown.then(Text.format("Mente du »%s«?", "Did you mean “%s”?", near)))
                    .orElse(unknown));
        }

        /** What one that rested on it says now. One that cannot be read stops no other. */
        RecalledDecision recalled(FoundDecision found) {
            try {
                return decisions
                        .find(found.id())
                        .map(recorded -> recalled(found, recorded.content()))
                        .orElseGet(() -> without(found, Readability.UNREADABLE));
            } catch (DamagedStore | JacksonException e) {
                return without(found, Readability.UNREADABLE);
            }
        }

        private RecalledDecision recalled(FoundDecision found, EntryContent content) {
            if (!(content instanceof EntryContent.Decision decision)) {
                return without(found, Readability.ERASED);
            }
            String rulebook = found.rulebook();
            return new RecalledDecision(
                    found.id(),
                    found.time(),
                    Readability.READABLE,
                    decision.citizenRef(),
                    AnswerJson.read(decision.answer().toByteArray()).advice().recommendations().stream()
                            .filter(this::restsOnIt)
                            .map(recommended -> new RecordedRank(recommended.id(), recommended.rank()))
                            .toList(),
                    rules.computeIfAbsent(String.valueOf(rulebook), this::rules).stream()
                            .map(Rule::id)
                            .filter(rule -> fired(decision.outcomes().of(rule)))
                            .toList(),
                    rulebook);
        }

        private static RecalledDecision without(FoundDecision found, Readability state) {
            return new RecalledDecision(found.id(), found.time(), state, null, List.of(), List.of(), found.rulebook());
        }

        private boolean restsOnIt(Recommended recommended) {
            return recommended.reasons().stream()
                    .anyMatch(reason ->
                            reason.outcome() == Truth.TRUE && reason.findings().contains(finding));
        }

        private static boolean fired(List<Truth> conditions) {
            return !conditions.isEmpty() && conditions.stream().allMatch(condition -> condition == Truth.TRUE);
        }

        private List<Rule> rules(String fingerprint) {
            return contents(fingerprint).stream()
                    .flatMap(contents -> contents.rules().stream())
                    .filter(rule -> rule.basedOn().contains(finding))
                    .toList();
        }

        private Optional<Contents> contents(String fingerprint) {
            return decisions.rulebook(fingerprint).map(folder -> Rulebook.read(folder, new Problems()));
        }
    }

    /** Whether what a decision says can be read. */
    enum Readability {
        READABLE,
        ERASED,
        UNREADABLE
    }

    record RecordedRank(String id, int rank) {}

    /**
     * A past decision in which a fired rule rested on the finding.
     *
     * @param citizenRef absent when it cannot be read
     * @param recommendations those that rested on it, as they were recorded
     * @param rules the rules that fired and rest on it; one that recommends nothing may be the only one
     */
    record RecalledDecision(
            UUID decisionId,
            Instant decidedAt,
            Readability state,
            @Nullable String citizenRef,
            List<RecordedRank> recommendations,
            List<String> rules,
            @Nullable String rulebook) {
        Stream<String> cells(Language language) {
            Text unknown =
                    state == Readability.ERASED ? new Text("slettet", "erased") : new Text("ulæselig", "unreadable");
            Stream<String> ranks = recommendations.stream().map(one -> one.rank() + " " + one.id());
            return Stream.of(
                    decisionId.toString(),
                    decidedAt.toString(),
                    citizenRef == null ? unknown.in(language) : citizenRef,
                    ranks.collect(Collectors.joining(", ")),
                    String.join(" | ", rules),
                    Objects.requireNonNullElse(rulebook, ""));
        }
    }
}
