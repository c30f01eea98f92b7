package dk.indsatskompas.web.report;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.page.Words;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;

/** Tells what a decision can be verified by. */
record Proof(Words words, Report report) {

    List<Block> all() {
        Entry entry = report.entry();
        Entry.Versions versions = entry.origin().versions();
        String address = "/v1/decisions/" + entry.id();
        List<Row> rows = List.of(
                row(Label.DECISION_ID, entry.id()),
                row(Label.SEQUENCE, entry.sequence()),
                row(Label.RECORDED_AT, entry.time()),
                row(Label.CALLER, entry.origin().caller()),
                row(Label.LANGUAGE, words.say(report.recordedIn() == Language.DA ? Label.DANISH : Label.ENGLISH)),
                row(Label.RULEBOOK_VERSION, report.answer().rulebook().version()),
                row(Label.FINGERPRINT, report.answer().rulebook().fingerprint()),
                row(Label.ENGINE, versions.engine()),
                row(Label.APPLICATION, versions.application()),
                row(Label.HASH, entry.hash()),
                row(Label.PREVIOUS, entry.previous()),
                row(Label.PAYLOAD, entry.payload()),
                row(Label.READ_AT, "GET " + address),
                row(Label.REPLAY_AT, "POST " + address + "/replay"),
                row(Label.VERIFY_AT, "GET /v1/log/verify"));
        String title = words.say(Label.PROOF);
        return List.of(
                new Heading(2, "disagree", words.say(Label.DISAGREE)),
                new Paragraph(Paragraph.PLAIN, words.say(Label.DISAGREE_TEXT)),
                new Heading(2, "proof", title),
                new Paragraph(Paragraph.PLAIN, words.say(Label.PROOF_TEXT)),
                Table.pairs(title, rows));
    }

    private Row row(Label label, Object value) {
        return Table.pair(words.say(label), value.toString());
    }
}
