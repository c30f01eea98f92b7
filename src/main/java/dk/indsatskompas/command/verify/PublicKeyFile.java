package dk.indsatskompas.command.verify;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.decisions.keys.VerifyingKey;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The public key of a log in a file. */
final class PublicKeyFile {

    private PublicKeyFile() {}

    /**
     * Reads it.
     *
     * @throws CannotOpen when it is not there, or is no such key
     */
    static VerifyingKey read(Path file) {
        try {
            return VerifyingKey.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotOpen(Text.format(NO_KEY.da(), NO_KEY.en(), file));
        }
    }

    private static final Text NO_KEY = new Text(
            "%s er ikke en offentlig nøgle. Gem publicKey fra GET /v1/log/head i en fil.",
            "%s is no public key. Save publicKey of GET /v1/log/head in a file.");
}
