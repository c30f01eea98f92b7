package dk.indsatskompas.command.keys;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.vocabulary.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One API key on one line of a list. */
final class KeyLine {

    private KeyLine() {}

    static Text of(ApiKey key, Instant now) {
        return Text.format(
                "%s  %s  %s  lavet %s  %s",
                "%s  %s  %s  made %s  %s",
                key.id(),
                key.name(),
                String.join(",", key.codes()),
                second(key.madeAt()),
                standing(key, now));
    }

    private static Text standing(ApiKey key, Instant now) {
        Instant revoked = key.revokedAt();
        Instant expires = key.expiresAt();
        if (revoked != null) {
            return Text.format("tilbagekaldt %s", "revoked %s", second(revoked));
        }
        if (expires == null) {
            return new Text("gælder", "good");
        }
        return key.isGood(now)
                ? Text.format("gælder til %s", "good until %s", second(expires))
                : Text.format("udløbet %s", "expired %s", second(expires));
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
