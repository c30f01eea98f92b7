package dk.indsatskompas.command.keys;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.ApiKeyFile;
import dk.indsatskompas.access.BrokenApiKeyFile;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
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
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CannotOpen.EXIT,
        description = {
            "Laver, tilbagekalder og viser de API-nøgler, som kaldere logger ind med. En tjeneste, der kører, bemærker det "
                    + "i løbet af et sekund.",
            "Makes, revokes and lists the API keys that callers sign in with. A running service notices within a second."
        })
public final class KeyCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Laver en nøgle og viser den. Det er den eneste gang, den vises: kun dens SHA-256 gemmes.",
                "Makes a key and shows it. It is shown this once only: what is kept is its SHA-256."
            })
    int make(
            @Mixin KeyOptions place,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAVN/NAME",
                            description = {
                                "Hvem der bruger den: står ved alt, hvad der gøres med den.",
                                "Who uses it: stands with all that is done with it."
                            })
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLLE/ROLE",
                            description = "case-system, policy, approver, auditor, operations")
                    List<String> roles,
            @Option(
                            names = "--expires",
                            paramLabel = "P1Y",
                            description = {
                                "Hvor længe den gælder, for eksempel P1Y eller P90D. Uden valg: til den tilbagekaldes.",
                                "How long it is good, such as P1Y or P90D. When left out: until it is revoked."
                            })
                    @Nullable
                    Period expires) {
        if (!ApiKey.isName(name) || CprNumber.in(name)) {
            throw new ParameterException(spec.commandLine(), NAME.da() + " / " + NAME.en());
        }
        if (expires != null && (expires.isNegative() || expires.isZero())) {
            throw new ParameterException(spec.commandLine(), PERIOD.da() + " / " + PERIOD.en());
        }
        Set<Role> given = roles(roles);
        return saying(place, () -> {
            Instant now = Instant.now();
            Instant end = expires == null
                    ? null
                    : now.atZone(ZoneOffset.UTC).plus(expires).toInstant();
            ApiKey.Fresh fresh = place.file().make(name, given, now, end);
            spec.commandLine().getErr().println(ONCE.in(place.language()));
            spec.commandLine().getOut().println(fresh.token());
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Tilbagekalder en nøgle for altid. Slutter med 1, når der ingen er med det id.",
                "Revokes a key for good. Exits with 1 when there is none with that id."
            })
    int revoke(
            @Mixin KeyOptions place,
            @Parameters(
                            paramLabel = "ID",
                            description = {
                                "Nøglens id: de tolv tegn efter ik_, og det første i listen.",
                                "The id of the key: the twelve characters after ik_, and the first in the list."
                            })
                    String id) {
        return saying(place, () -> {
            Optional<ApiKey> key = place.file().revoke(id, Instant.now());
            PrintWriter out = key.isEmpty()
                    ? spec.commandLine().getErr()
                    : spec.commandLine().getOut();
            out.println(key.map(KeyCommand::revoked).orElse(NO_KEY).in(place.language()));
            return key.isEmpty() ? 1 : 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {"Viser alle nøgler, den nyeste sidst.", "Lists all keys, the newest last."})
    int list(@Mixin KeyOptions place) {
        return saying(place, () -> {
            Instant now = Instant.now();
            place.file().read().orElse(List.of()).stream()
                    .sorted(Comparator.comparing(ApiKey::madeAt))
                    .map(key -> KeyLine.of(key, now).in(place.language()))
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        });
    }

    private Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            roles.add(Role.of(code)
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), "--role: " + String.join(", ", Role.codes()))));
        }
        return roles;
    }

    /** Something done with the file. */
    private interface Doing {
        int run() throws IOException;
    }

    private int saying(KeyOptions place, Doing doing) {
        ApiKeyFile file = place.file();
        try {
            return doing.run();
        } catch (BrokenApiKeyFile e) {
            spec.commandLine().getErr().println(e.found().then(e.cure()).in(place.language()));
        } catch (IOException e) {
            Text said = Text.format(UNWRITTEN.da(), UNWRITTEN.en(), file.path());
            spec.commandLine().getErr().println(said.in(place.language()));
        }
        return CannotOpen.EXIT;
    }

    private static Text revoked(ApiKey key) {
        return Text.format("%s (%s) er tilbagekaldt.", "%s (%s) is revoked.", key.id(), key.name());
    }

    private static final Text ONCE =
            new Text("Gem nøglen nu: den vises kun denne ene gang.", "Keep the key now: it is shown this once only.");
    private static final Text NO_KEY =
            new Text("Der er ingen nøgle med det id. Se: key list", "There is no key with that id. See: key list");
    private static final Text UNWRITTEN = new Text(
            "%s kan ikke skrives. Kør kommandoen som den bruger, tjenesten kører under.",
            "%s cannot be written. Run the command as the user that the service runs as.");
    private static final Text NAME = new Text(
            "--name: 1–64 af bogstaverne a–z, cifre, punktum, bindestreg og understreg, og ikke anonymous, retention eller service eller noget, der ligner et personnummer.",
            "--name: 1–64 of the letters a–z, digits, full stop, hyphen and underscore, and not anonymous, retention or service, nor what looks like a civil registration number.");
    private static final Text PERIOD = new Text(
            "--expires: skriv en tid frem, for eksempel P1Y eller P90D.",
            "--expires: write a time ahead, such as P1Y or P90D.");
}
