package dk.indsatskompas.access;

import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Text;

/** What is unsafe about how callers sign in, and what helps. */
enum SignInTrouble {
    OPEN_TO_ALL(
            new Text(
                    "Andre maskiner kan nå tjenesten, men der er ingen API-nøgler og ingen OpenID-udbyder: enhver kunne spørge, udgive regler og slette.",
                    "Other machines can reach the service, but there are no API keys and no OpenID provider: anybody could ask, publish rules and erase."),
            new Text(
                    "Lav en nøgle: java -jar indsatskompas.jar key make --name NAVN --role case-system, angiv indsatskompas.openid.issuer og .audience, eller lyt kun på 127.0.0.1 (server.address).",
                    "Make a key: java -jar indsatskompas.jar key make --name NAME --role case-system, name indsatskompas.openid.issuer and .audience, or listen on 127.0.0.1 only (server.address).")),
    NO_AUDIENCE(
            new Text(
                    "Der er en OpenID-udbyder, men det siges ikke, hvem dens tokens skal være udstedt til: et token til en hvilken som helst anden tjeneste ville gælde her.",
                    "There is an OpenID provider, but it is not said whom its tokens must be made for: a token for any other service would be good here."),
            new Text("Angiv indsatskompas.openid.audience.", "Name indsatskompas.openid.audience."));

    private final Text found;
    private final Text cure;

    SignInTrouble(Text found, Text cure) {
        this.found = found;
        this.cure = cure;
    }

    /**
     * Strangers could do what only some may. So the service does not start.
     *
     * @param place the setting that makes it so, or the issuer
     */
    StartFailure at(String place) {
        return new StartFailure(Text.format(UNSAFE.da(), UNSAFE.en(), place, found), cure, null);
    }

    private static final Text UNSAFE =
            new Text("Tjenesten ville ikke være sikker: %s\n%s", "The service would not be safe: %s\n%s");
}
