package dk.indsatskompas.access;

import dk.indsatskompas.process.SecretFile;
import dk.indsatskompas.process.SecretFile.ExposedFile;
import dk.indsatskompas.process.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code api-keys.json} in the folder of the keys. It has no key, only what keys are known by. */
public record ApiKeyFile(Path path) {
    private static final String NAME = "api-keys.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private record Content(List<ApiKey> keys) {}

    /** The one in a folder, whether it is there or not. */
    public static ApiKeyFile in(Path folder) {
        return new ApiKeyFile(folder.resolve(NAME).toAbsolutePath().normalize());
    }

    /**
     * All keys that were ever made; empty when there is no file, and {@link BrokenApiKeyFile} when it cannot be read, is not
     * as it is written here, or others can read or write it.
     */
    public Optional<List<ApiKey>> read() {
        try {
            List<ApiKey> keys =
                    JSON.readValue(SecretFile.read(path), Content.class).keys();
            if (keys.stream().map(ApiKey::id).distinct().count() < keys.size()) {
                throw new BrokenApiKeyFile(path.toString(), null);
            }
            return Optional.of(List.copyOf(keys));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (ExposedFile e) {
            throw new BrokenApiKeyFile(e);
        } catch (JacksonException e) {
            throw new BrokenApiKeyFile(place(e.getLocation()), e);
        } catch (IOException | NullPointerException e) {
            throw new BrokenApiKeyFile(path.toString(), e);
        }
    }

    /** Makes a key and keeps what it is known by. */
    public ApiKey.Fresh make(String name, Set<Role> roles, Instant now, @Nullable Instant expiresAt)
            throws IOException {
        SecretFile.folder(Objects.requireNonNull(path.getParent()));
        FileChannel alone = alone();
        try (alone) {
            ApiKey.Fresh fresh = ApiKey.make(name, roles, now, expiresAt);
            write(Stream.concat(read().orElse(List.of()).stream(), Stream.of(fresh.key()))
                    .toList());
            return fresh;
        }
    }

    /** Revokes a key for good, and gives it back; empty when there is none with this id. */
    public Optional<ApiKey> revoke(String id, Instant now) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        FileChannel alone = alone();
        try (alone) {
            List<ApiKey> keys = read().orElse(List.of()).stream()
                    .map(key -> key.id().equals(id) ? key.revoked(now) : key)
                    .toList();
            write(keys);
            return keys.stream().filter(key -> key.id().equals(id)).findFirst();
        }
    }

    /** Two commands at once would else lose what one of them wrote. Closing the file lets the next one in. */
    private FileChannel alone() throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolveSibling(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private void write(List<ApiKey> keys) throws IOException {
        SecretFile.replace(path, JSON.writeValueAsString(new Content(keys)) + "\n");
    }

    private String place(@Nullable TokenStreamLocation in) {
        return in == null ? path.toString() : path + ":" + in.getLineNr() + ":" + in.getColumnNr();
    }

    /** The file of the API keys cannot be read, is not as it was written, or is open to others. */
    public static final class BrokenApiKeyFile extends StartFailure {
        private static final long serialVersionUID = 1L;

        /** The place is the file, and the line and column when they are known. */
        BrokenApiKeyFile(String place, @Nullable Throwable cause) {
            super(UNREADABLE.filled(place), CURE, cause);
        }

        /** It is as it should be, but for who can read or write it. */
        BrokenApiKeyFile(ExposedFile exposed) {
            super(exposed.found(), exposed.cure().then(READ_BY_OTHERS), exposed);
        }

        private static final Text UNREADABLE =
                new Text("Filen med API-nøgler kan ikke læses: %s.", "The file of the API keys cannot be read: %s.");
        private static final Text READ_BY_OTHERS = new Text(
                "Kan andre have læst den, så tilbagekald nøglerne, og lav nye.",
                "If others may have read it, revoke the keys and make new ones.");
        private static final Text CURE = new Text(
                "Læg den tilbage fra sikkerhedskopien, eller fjern den, og lav nye nøgler med: java -jar indsatskompas.jar key make",
                "Put it back from the backup, or remove it and make new keys with: java -jar indsatskompas.jar key make");
    }
}
