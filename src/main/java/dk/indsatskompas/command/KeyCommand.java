package dk.indsatskompas.command;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.ApiKeyFile;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, revokes and lists the API keys that callers sign in with. */
@Command(name = "key", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class KeyCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(mixinStandardHelpOptions = true)
    int make(
            @Mixin LogOptions.DataFolder data,
            @Mixin Terminal terminal,
            @Option(names = "--name", required = true, paramLabel = "NAVN/NAME") String name,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLLE/ROLE",
                            description = "case-system, policy, approver, auditor, operations")
                    List<String> roles,
            @Option(names = "--expires", paramLabel = "P1Y") @Nullable Period expires) {
        if (!ApiKey.isName(name) || CprNumber.in(name)) {
            throw wrong(Obstacle.KEY_NAME);
        }
        if (expires != null && (expires.isNegative() || expires.isZero())) {
            throw wrong(Obstacle.KEY_PERIOD);
        }
        Set<Role> given = EnumSet.noneOf(Role.class);
        for (String code : roles) {
            given.add(Role.of(code).orElseThrow(() -> wrong("--role: " + String.join(", ", Role.codes()))));
        }
        Instant now = Instant.now();
        Instant end = expires == null
                ? null
                : now.atZone(ZoneOffset.UTC).plus(expires).toInstant();
        String token = in(data, file -> file.make(name, given, now, end)).token();
        terminal.tell(ONCE);
        terminal.out().println(token);
        return 0;
    }

    @Command(mixinStandardHelpOptions = true)
    int revoke(@Mixin LogOptions.DataFolder data, @Mixin Terminal terminal, @Parameters(paramLabel = "ID") String id) {
        Optional<ApiKey> key = in(data, file -> file.revoke(id, Instant.now()));
        if (key.isEmpty()) {
            terminal.tell(Obstacle.NO_KEY.text());
            return 1;
        }
        Text revoked = Text.format(
                "%s (%s) er tilbagekaldt.",
                "%s (%s) is revoked.", key.get().id(), key.get().name());
        terminal.out().println(revoked.in(terminal.language()));
        return 0;
    }

    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin LogOptions.DataFolder data, @Mixin Terminal terminal) {
        Instant now = Instant.now();
        in(data, ApiKeyFile::read).orElse(List.of()).stream()
                .sorted(Comparator.comparing(ApiKey::madeAt))
                .map(key -> line(key, now).in(terminal.language()))
                .forEach(terminal.out()::println);
        return 0;
    }

    private static Text line(ApiKey key, Instant now) {
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

    private ParameterException wrong(Obstacle why) {
        return wrong(why.text().da() + " / " + why.text().en());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private interface KeyFileWork<T> {
        T with(ApiKeyFile file) throws IOException;
    }

    private static <T> T in(LogOptions.DataFolder data, KeyFileWork<T> work) {
        ApiKeyFile file = ApiKeyFile.in(data.keys());
        try {
            return work.with(file);
        } catch (IOException e) {
            throw Obstacle.KEYS_UNWRITABLE.cannot(file.path());
        }
    }

    private static final Text ONCE =
            new Text("Gem nøglen nu: den vises kun denne ene gang.", "Keep the key now: it is shown this once only.");
}
