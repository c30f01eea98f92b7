package dk.indsatskompas.command.verify;

import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.proof.Verification;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what came of verifying the log. */
record VerificationReport(Verification found) {

    /** As the JSON format has it, what is said in both languages at once. */
    private record Json(
            boolean intact,
            long checked,
            boolean contentsChecked,
            @Nullable LogHead head,
            @Nullable WrongJson firstWrong) {}

    private record WrongJson(long sequence, String reason, Text text) {}

    String json() {
        Wrong wrong = found.firstWrong();
        return JsonOutput.json(new Json(
                found.intact(),
                found.checked(),
                found.contentsChecked(),
                found.head(),
                wrong == null
                        ? null
                        : new WrongJson(
                                wrong.sequence(),
                                wrong.reason().name(),
                                wrong.reason().text())));
    }

    String text(Language language) {
        List<Text> lines = new ArrayList<>();
        Wrong wrong = found.firstWrong();
        lines.add(Text.format("Kontrollerede poster: %d.", "Entries checked: %d.", found.checked()));
        LogHead head = found.head();
        if (head != null) {
            lines.add(Text.format(
                    "Kædens endepunkt: post %d, %s", "Head of the chain: entry %d, %s", head.count(), head.hash()));
        }
        if (!found.contentsChecked()) {
            lines.add(new Text(
                    "Uden de hemmelige nøgler er det krypterede indhold ikke åbnet.",
                    "Without the secret keys, the encrypted contents were not opened."));
        }
        lines.add(
                wrong == null
                        ? new Text("OK. Loggen er intakt.", "OK. The log is intact.")
                        : Text.format(
                                "FEJL. Den første forkerte post er nr. %d: %s",
                                "WRONG. The first entry that is wrong is no. %d: %s",
                                wrong.sequence(),
                                wrong.reason().text()));
        return lines.stream().map(line -> line.in(language)).collect(Collectors.joining(System.lineSeparator()));
    }
}
