package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.decisions.Decisions.NotKept;
import dk.indsatskompas.decisions.LogSettings.LogName;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.LogSettings.WriterListener;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.SigningKey;
import dk.indsatskompas.decisions.proof.EntryProof;
import dk.indsatskompas.decisions.proof.GrowthProof;
import dk.indsatskompas.decisions.proof.SignedNote;
import dk.indsatskompas.decisions.proof.TreeHash;
import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.VerificationProgress;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.decisions.proof.Verifier;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.decisions.store.Store;
import dk.indsatskompas.process.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever kept the verifier key and a head sees whether a log is the one that it was, and an entry the one that it is said. */
@ParameterizedClass
@OnEachDatabase
class ProvedTest {

    private static final int MANY = 700;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void everyEntryOfManyIsProvedAndNothingElseIs() {
        try (HikariDataSource source = database.open(TestDatabase.fresh("proved"), folder);
                Decisions decisions = Examples.open(source, folder)) {
            fill(source, MANY);
            NoteVerifier key = decisions.verifier();
            SignedNote head = decisions.proofs().head();
            List<Entry> entries = decisions
                    .all(DecisionSearch.ALL)
                    .map(found -> decisions.find(found.id()).orElseThrow().entry())
                    .collect(Collectors.toCollection(ArrayList::new));
            assertThat(entries).hasSize(MANY);
            for (Entry entry : entries) {
                EntryProof proof = decisions.proofs().of(entry, head).orElseThrow();
                assertThat(proof.wrong(key)).isEmpty();
                assertThat(proof.toString()).hasSizeLessThan(2_200);
            }
            EntryProof proof = decisions.proofs().of(entries.get(100), head).orElseThrow();
            EntryProof other = decisions.proofs().of(entries.get(101), head).orElseThrow();
            LogHead larger = LogHead.sign(key.name(), MANY + 2, decisions.head().root(), SigningKey.create());
            LogHead early = LogHead.sign(key.name(), MANY, TreeHash.EMPTY, keys().signing());
            assertThat(new EntryProof(other.statement(), proof.index(), proof.path(), head).wrong(key))
                    .contains(FailureReason.NOT_IN_TREE);
            assertThat(new EntryProof(proof.statement(), other.index(), proof.path(), head).wrong(key))
                    .contains(FailureReason.NOT_IN_TREE);
            assertThat(new EntryProof(proof.statement(), proof.index(), other.path(), head).wrong(key))
                    .contains(FailureReason.NOT_IN_TREE);
            assertThat(new EntryProof(proof.statement(), proof.index(), proof.path(), early.note()).wrong(key))
                    .contains(FailureReason.NOT_IN_TREE);
            assertThat(new EntryProof(proof.statement(), proof.index(), proof.path(), larger.note()).wrong(key))
                    .contains(FailureReason.HEAD_NOT_OURS);
            assertThat(proof.wrong(NoteVerifier.ofLog("another/log", key.key())))
                    .contains(FailureReason.HEAD_NOT_OURS);
        }
    }

    @Test
    void everyEarlierHeadIsTheBeginningOfTheLog() {
        try (HikariDataSource source = database.open(TestDatabase.fresh("grown"), folder);
                Decisions decisions = Examples.open(source, folder)) {
            List<LogHead> kept = new ArrayList<>(List.of(decisions.head()));
            for (int n = 0; n < 12; n++) {
                Examples.record(decisions, 1);
                kept.add(decisions.head());
            }
            fill(source, 300);
            NoteVerifier key = decisions.verifier();
            kept.forEach(
                    head -> assertThat(decisions.proofs().since(head.size()).wrong(head, key))
                            .as(head.toString())
                            .isEmpty());
            GrowthProof proof = decisions.proofs().since(5);
            assertThat(proof.wrong(kept.get(5), key)).contains(FailureReason.NOT_WHAT_WAS_KEPT);
            LogHead forged = LogHead.sign(key.name(), 5, TreeHash.EMPTY, keys().signing());
            assertThat(proof.wrong(forged, key)).contains(FailureReason.NOT_WHAT_WAS_KEPT);
            LogHead foreign = LogHead.sign(key.name(), 5, TreeHash.EMPTY, SigningKey.create());
            assertThat(proof.wrong(foreign, key)).contains(FailureReason.KEPT_HEAD_NOT_OURS);
            assertThatThrownBy(() -> decisions.proofs().since(9_000)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Two that were one are each intact; only a head that was kept of one shows that the other is another. */
    @Test
    @Invariant("A record that forks, or goes on from an older backup, is found by a head that was kept")
    void aLogThatForksIsFoundByAKeptHead() {
        String trunk = TestDatabase.fresh("fork");
        String branch = TestDatabase.fresh("fork");
        NoteVerifier key;
        try (HikariDataSource source = database.open(trunk, folder);
                Decisions decisions = Examples.open(source, folder)) {
            Examples.record(decisions, 5);
            key = decisions.verifier();
        }
        database.copy(trunk, branch, folder);
        LogHead kept;
        try (HikariDataSource source = database.open(trunk, folder);
                Decisions decisions = Examples.open(source, folder)) {
            Examples.record(decisions, 3);
            kept = decisions.head();
        }
        try (HikariDataSource source = database.open(branch, folder);
                Decisions decisions = Examples.open(source, folder)) {
            LogHead older = decisions.head();
            GrowthProof shorter = new GrowthProof(older.size(), List.of(), older.note());
            assertThat(shorter.wrong(kept, key)).contains(FailureReason.SHORTER);

            Examples.record(decisions, 3);
            LogHead same = decisions.head();
            assertThat(same.size()).isEqualTo(kept.size());
            assertThat(new GrowthProof(same.size(), List.of(), same.note()).wrong(kept, key))
                    .contains(FailureReason.NOT_WHAT_WAS_KEPT);

            Examples.record(decisions, 4);
            assertThat(decisions.proofs().since(kept.size()).wrong(kept, key))
                    .contains(FailureReason.NOT_WHAT_WAS_KEPT);
            assertThat(decisions.verify().intact()).isTrue();
            assertThat(Verifier.of(keys(), Store.asItIs(source))
                            .verify(kept, VerificationProgress.SILENT)
                            .firstWrong())
                    .isEqualTo(new Wrong(kept.size(), FailureReason.NOT_WHAT_WAS_KEPT));
        }
    }

    @Test
    void theNewestHeadOfEachWitnessIsKeptAndHeldAgainstTheLog() {
        Witness one = Witness.called("witness.example/one");
        Witness two = Witness.called("witness.example/two");
        try (HikariDataSource source = database.open(TestDatabase.fresh("witnessed"), folder);
                Decisions decisions = open(source, new LogName(null, List.of(one.verifier(), two.verifier())))) {
            LogHead first = decisions.head();
            Examples.record(decisions, 1);
            LogHead second = decisions.head();
            assertThat(decisions.proofs().cosigned()).isEmpty();

            assertThat(decisions.keep(two.cosign(second.note(), 2))).isEmpty();
            assertThat(decisions.keep(two.cosign(first.note(), 3))).isEmpty();
            assertThat(decisions.keep(one.cosign(second.note(), 4))).isEmpty();
            assertThat(decisions.proofs().cosigned()).contains(two.cosign(one.cosign(second.note(), 4), 2));
            Examples.record(decisions, 1);
            assertThat(decisions.verify().intact()).isTrue();

            LogHead forged = LogHead.sign(second.origin(), 2, TreeHash.EMPTY, keys().signing());
            assertThat(decisions.keep(one.cosign(forged.note(), 5))).contains(NotKept.OTHER_LOG);
            assertThat(decisions.keep(Witness.called("somebody").cosign(second.note(), 5)))
                    .contains(NotKept.NO_WITNESS);
            new JdbcTemplate(source)
                    .update(
                            "update cosignatures set checkpoint = ? where witness like 'witness.example/one%'",
                            one.cosign(forged.note(), 5).toString());
            assertThat(decisions.verify().firstWrong()).isEqualTo(new Wrong(2, FailureReason.NOT_WHAT_WAS_KEPT));
        }
    }

    @Test
    void theNameOfALogIsThatOfItsFirstStart() {
        String name = TestDatabase.fresh("named");
        try (HikariDataSource source = database.open(name, folder);
                Decisions decisions = open(source, new LogName("jobcenter.example.dk/log", List.of()))) {
            assertThat(decisions.head().origin()).isEqualTo("jobcenter.example.dk/log");
        }
        try (HikariDataSource source = database.open(name, folder)) {
            assertThatThrownBy(() -> open(source, new LogName("another/log", List.of())))
                    .satisfies(e -> assertThat(LogTrouble.of(e)).isEqualTo(LogTrouble.OTHER_ORIGIN));
            try (Decisions decisions = open(source, LogName.USUAL)) {
                assertThat(decisions.head().origin()).isEqualTo("jobcenter.example.dk/log");
            }
        }
        try (HikariDataSource source = database.open(TestDatabase.fresh("named"), folder);
                Decisions decisions = open(source, LogName.USUAL)) {
            assertThat(decisions.head().origin()).matches("indsatskompas/[0-9a-f]{16}");
        }
    }

    @Test
    void whatIsNoNameOrNoWitnessIsToldAtTheStart() {
        String log = NoteVerifier.ofLog("a", SigningKey.create().publicHalf()).toString();
        for (String origin : new String[] {"", "two words", "a+b"}) {
            assertThatThrownBy(() -> place(origin, List.of()).name())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("must not be empty");
        }
        for (String witness : new String[] {"", "a+b+c", log}) {
            assertThatThrownBy(() -> place(null, List.of(witness)).name())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("no verifier key of a witness");
        }
        Witness witness = Witness.called("w");
        assertThat(place("a/b", List.of(witness.verifier().toString())).name())
                .hasToString(new LogName("a/b", List.of(witness.verifier())).toString());
    }

    private LogLocation place(String origin, List<String> witnesses) {
        return new LogLocation(folder.toString(), null, null, null, origin, witnesses);
    }

    private LogKeys keys() {
        return LogKeys.existing(folder);
    }

    private Decisions open(HikariDataSource source, LogName name) {
        LogSettings usual = Examples.setup(LogKeys.in(folder), WaitLimits.DEFAULT);
        Decisions decisions = Decisions.open(
                source,
                new LogSettings(
                        usual.keys(), name, usual.versions(), usual.clock(), usual.limits(), WriterListener.NOBODY));
        decisions.keep(Examples.RULEBOOK.folder(), Examples.CALLER);
        return decisions;
    }

    private void fill(HikariDataSource source, int decisions) {
        new Bulk(Store.asItIs(source), keys())
                .record(0, decisions, n -> Examples.asked("case-" + n, n), Examples::small);
    }
}
