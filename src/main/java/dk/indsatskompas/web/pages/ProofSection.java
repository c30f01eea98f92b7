package dk.indsatskompas.web.pages;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Paragraph;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;

/** Tells what a decision can be verified by. */
record ProofSection(PageWriter words, Report report, Entry entry) {

    List<Block> all() {
        Entry.Versions versions = entry.origin().versions();
        String address = "/v1/decisions/" + entry.id();
        List<Row> rows = List.of(
                row(ReportText.DECISION_ID, entry.id()),
                row(ReportText.SEQUENCE, entry.sequence()),
                row(ReportText.RECORDED_AT, entry.time()),
                row(ReportText.CALLER, entry.origin().caller()),
                row(
                        ReportText.LANGUAGE,
                        words.say(report.recordedIn() == Language.DA ? ReportText.DANISH : ReportText.ENGLISH)),
                row(ReportText.RULEBOOK_VERSION, report.answer().rulebook().version()),
                row(ReportText.FINGERPRINT, report.answer().rulebook().fingerprint()),
                row(ReportText.ENGINE, versions.engine()),
                row(ReportText.APPLICATION, versions.application()),
                row(ReportText.HASH, entry.hash()),
                row(ReportText.PREVIOUS, entry.previous()),
                row(ReportText.PAYLOAD, entry.payload()),
                row(ReportText.READ_AT, "GET " + address),
                row(ReportText.REPLAY_AT, "POST " + address + "/replay"),
                row(ReportText.VERIFY_AT, "GET /v1/log/verify"));
        String title = words.say(ReportText.PROOF);
        return List.of(
                new Heading(2, "disagree", words.say(ReportText.DISAGREE)),
                new Paragraph(Paragraph.PLAIN, words.say(ReportText.DISAGREE_TEXT)),
                new Heading(2, "proof", title),
                new Paragraph(Paragraph.PLAIN, words.say(ReportText.PROOF_TEXT)),
                Table.pairs(title, rows));
    }

    private Row row(ReportText label, Object value) {
        return Table.pair(words.say(label), value.toString());
    }
}
