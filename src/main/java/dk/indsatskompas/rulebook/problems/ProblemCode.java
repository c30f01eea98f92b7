package dk.indsatskompas.rulebook.problems;

import dk.indsatskompas.vocabulary.Text;
import java.util.Locale;

/** Everything that can be wrong with a rules folder, with its words. {@code %1$s} and so on are filled in where it is found. */
public enum ProblemCode {
    MISSING_FILE(
            "Filen mangler.", "The file is missing.",
            "Hent den frem igen, eller begynd med den fra mappen _template.",
                    "Bring it back, or begin with the one in the folder _template."),
    EXTRA_FILE(
            "Filen hører ikke til her.", "The file does not belong here.",
            "Flyt eller slet den, eller lad navnet begynde med _ .",
                    "Move or delete it, or let its name begin with _ ."),
    NOT_UTF8(
            "Herfra kan filen ikke læses; den er gemt med et andet tegnsæt end UTF-8.",
                    "From here on the file cannot be read; it is saved in an encoding other than UTF-8.",
            "Åbn den der, hvor den blev gemt, vælg »Gem som« og kodningen UTF-8, og se æ, ø og å efter.",
                    "Open it where it was saved, choose “Save as” and the encoding UTF-8, and check æ, ø and å."),
    YAML_SYNTAX(
            "Her kan filen ikke læses.", "The file cannot be read here.",
            "Se efter indrykning (mellemrum, ikke tabulator), kolon og anførselstegn på linjen og linjen over.",
                    "Check indents (spaces, not tabs), colons and quotes on this line and the one above."),
    DUPLICATE_KEY(
            "»%1$s« står to gange i samme afsnit.", "“%1$s” appears twice in the same section.",
            "Slet den ene.", "Delete one of them."),
    UNKNOWN_KEY(
            "»%1$s« er ikke et felt her.", "“%1$s” is not a field here.",
            "Mulige felter: %2$s.", "Possible fields: %2$s."),
    MISSING_KEY(
            "»%1$s« mangler.", "“%1$s” is missing.",
            "Tilføj feltet.", "Add the field."),
    WRONG_VALUE(
            "%2$s er ikke %1$s.", "%2$s is not %1$s.",
            "%3$s", "%3$s"),
    ID_DISAGREES(
            "»%1$s« stemmer ikke med »%2$s«.", "“%1$s” does not agree with “%2$s”.",
            "Brug samme navn begge steder.", "Use the same name in both places."),
    DUPLICATE_ID(
            "»%1$s« findes allerede: %2$s.", "“%1$s” already exists: %2$s.",
            "Giv den et andet navn, eller slet den ene.", "Give it another name, or delete one of them."),
    RULE_STRUCTURE(
            "Her ventes %1$s.", "Here %1$s is expected.",
            "En regel er: rule, eventuelt @basedOn, when, sætninger, then, én sætning, end.",
                    "A rule is: rule, optionally @basedOn, when, sentences, then, one sentence, end."),
    RULE_HEAD(
            "En af de fire linjer øverst i filen mangler eller er ændret.",
                    "One of the four lines at the top of the file is missing or changed.",
            "Her skal stå »%1$s«. Linjerne kan kopieres fra _template/rules.dslr.",
                    "It must read “%1$s”. The lines can be copied from _template/rules.dslr."),
    RAW_DRL(
            "Linjen er kode og ikke en sætning.", "The line is code and not a sentence.",
            "Brug ordbogens sætninger; kode hører kun til i language/.",
                    "Use the sentences in the phrase book; code belongs in language/ only."),
    UNKNOWN_SENTENCE(
            "»%1$s« er ingen sætning i ordbogen.", "“%1$s” is not a sentence in the phrase book.",
            "Se sætningerne i rules/README.md.", "See the sentences in rules/README.md."),
    WRONG_SUBJECT(
            "»%1$s« kan ikke siges om »%2$s«.", "“%1$s” cannot be said about “%2$s”.",
            "Sæt sætningen under det, den handler om.", "Put the sentence under what it is about."),
    UNKNOWN_FINDING(
            "Fundet »%1$s« findes ikke.", "There is no finding “%1$s”.",
            "Se fundene i rules/README.md.", "See the findings in rules/README.md."),
    UNKNOWN_RECOMMENDATION(
            "»%1$s« findes ikke i kataloget.", "“%1$s” is not in the catalogue.",
            "Mulige navne: %2$s.", "Possible names: %2$s."),
    UNKNOWN_CODE(
            "Koden »%1$s« findes ikke i listen »%2$s«.", "The code “%1$s” is not in the list “%2$s”.",
            "Mulige koder: %3$s.", "Possible codes: %3$s."),
    NUMBER_OUT_OF_RANGE(
            "Tallet %1$s er ikke et helt tal fra %2$s til %3$s.",
                    "The number %1$s is not a whole number from %2$s to %3$s.",
            "Skriv et helt tal inden for grænserne, kun med cifre.",
                    "Write a whole number within the limits, in digits only."),
    UNKNOWN_ATTRIBUTE(
            "»%1$s« er ingen oplysning i profilen.", "“%1$s” is not an attribute of the profile.",
            "Se oplysningerne i rules/README.md. En ny tilføjes først i vocabulary.yaml.",
                    "See the attributes in rules/README.md. A new one is first added in vocabulary.yaml."),
    PHRASE_GRAMMAR(
            "Højresiden »%1$s« er ikke én test af én oplysning eller én konklusion.",
                    "The right-hand side “%1$s” is not one test of one attribute, or one conclusion.",
            "Tilladt er ==, <, <=, >, >=, in, not in, contains og != null && not contains.",
                    "Allowed are ==, <, <=, >, >=, in, not in, contains and != null && not contains."),
    PHRASE_ONE_LANGUAGE(
            "Sætningen findes kun på ét sprog.", "The sentence exists in one language only.",
            "Tilføj en sætning med samme højreside i %1$s.", "Add a sentence with the same right-hand side in %1$s."),
    PHRASES_CLASH(
            "Sætningen passer også på »%1$s«.", "The sentence also matches “%1$s”.",
            "Skriv den ene om, så en linje kun kan læses på én måde.",
                    "Reword one of them, so that a line can be read in one way only."),
    DUPLICATE_RULE(
            "Reglen »%1$s« findes allerede: %2$s.", "The rule “%1$s” already exists: %2$s.",
            "Giv den et andet navn, eller slet den ene.", "Give it another name, or delete one of them."),
    CONTRADICTION(
            "Reglen kan aldrig gælde: »%1$s« udelukker »%2$s«.", "The rule can never fire: “%1$s” excludes “%2$s”.",
            "Ret den ene betingelse, eller del reglen i to.",
                    "Correct one of the conditions, or split the rule in two."),
    SAME_RULE(
            "Reglen siger det samme som »%1$s«.", "The rule says the same as “%1$s”.",
            "Slet den ene.", "Delete one of them."),
    BASED_ON_NOTHING(
            "Reglen nævner intet fund.", "The rule names no finding.",
            "Skriv @basedOn(\"…\") under reglens navn.", "Write @basedOn(\"…\") below the name of the rule."),
    FINDING_UNUSED(
            "Fundet »%1$s« bruges ikke, og der står ikke hvorfor.",
                    "The finding “%1$s” is not used, and nothing says why.",
            "Skriv hvorfor under »unused«, eller brug fundet i en regel.",
                    "Say why under “unused”, or use the finding in a rule."),
    FINDING_USED_AND_EXCUSED(
            "Fundet »%1$s« bruges, men har også en begrundelse for ikke at blive brugt.",
                    "The finding “%1$s” is used, but also has a reason for not being used.",
            "Slet »unused«.", "Delete “unused”."),
    STRENGTH_NOT_ONE(
            "Fundet »%1$s« skal have %2$s efter evidence_scale, men disse regler gælder for det: %3$s.",
            "The finding “%1$s” must have %2$s by evidence_scale, but these rules fire for it: %3$s.",
            "Ret fundets art, design eller kilde, eller ret reglerne.",
            "Correct the finding's kind, design or source, or the rules."),
    CAUSAL_WORDING(
            "»%1$s« lyder som årsag og virkning, men fundet er ingen målt effekt.",
                    "“%1$s” sounds like cause and effect, but the finding is not a measured effect.",
            "Skriv for eksempel »hænger sammen med« eller »erfaringen er, at«.",
                    "Write for example “goes with” or “experience is that”."),
    PERCENT_OF_WHAT(
            "»%1$s« siger ikke, om det er procentpoint, relativt eller en andel.",
                    "“%1$s” does not say whether it is percentage points, relative, or a share.",
            "Skriv »procentpoint«, »relativt« eller »andel« i samme sætning.",
                    "Write “percentage points”, “relative” or “share” in the same sentence."),
    EVIDENCE_TOO_WEAK(
            "Reglen giver »%1$s«, men ingen af dens fund kan bære det.",
            "The rule concludes “%1$s”, but none of its findings can carry it.",
            "En indsats kræver en effekt; en praksis kræver en effekt, en sammenhæng, praksiserfaring eller en leveringsbetingelse; et forbehold kræver »ingen effekt fundet«.",
            "An intervention needs an effect; a practice needs an effect, an association, practice experience or a delivery condition; a caution needs “no effect found”."),
    FIGURES_DISAGREE(
            "Tallene for »%1$s« passer ikke sammen: %2$s.", "The figures of “%1$s” do not agree: %2$s.",
            "Ret dem efter kilden.", "Correct them against the source."),
    TABLES_STALE(
            "Tabellerne i README.md svarer ikke til reglerne.", "The tables in README.md do not match the rules.",
            "Kør: java -jar indsatskompas.jar tables %1$s", "Run: java -jar indsatskompas.jar tables %1$s"),
    NO_FIRING_SCENARIO(
            "Intet eksempel viser, at reglen »%1$s« gælder.", "No scenario shows the rule “%1$s” firing.",
            "Tilføj et i %2$s under »fires«.", "Add one in %2$s under “fires”."),
    NO_SILENT_SCENARIO(
            "Intet eksempel viser, at reglen »%1$s« ikke gælder.", "No scenario shows the rule “%1$s” silent.",
            "Tilføj et i %2$s under »silent«.", "Add one in %2$s under “silent”."),
    THRESHOLD_ONE_SIDED(
            "Grænsen i »%1$s« er ikke afprøvet med værdien %2$s.",
                    "The threshold in “%1$s” has not been tried with the value %2$s.",
            "Tilføj et eksempel i %3$s, hvor alt andet i reglen gælder.",
                    "Add a scenario in %3$s where everything else in the rule holds."),
    SCENARIO_FAILED(
            "Eksemplet »%1$s«: %2$s, men %3$s.", "The scenario “%1$s”: %2$s, but %3$s.",
            "%4$s", "%4$s"),
    SCENARIO_RULE_UNKNOWN(
            "Reglen »%1$s« findes ikke i mappen.", "There is no rule “%1$s” in the folder.",
            "Se reglerne i rules.dslr.", "See the rules in rules.dslr."),
    SCENARIO_PROFILE(
            "Eksemplets %1$s: %2$s", "The scenario's %1$s: %2$s",
            "%3$s", "%3$s"),
    RECOMMENDATION_WITHOUT_RULE(
            "Ingen regel anbefaler »%1$s«.", "No rule recommends “%1$s”.",
            "Tilføj en regel, eller fjern den fra kataloget.", "Add a rule, or remove it from the catalogue."),
    CONDITION_WITHOUT_RULE(
            "Ingen regel afgør leveringsbetingelsen »%1$s«.", "No rule decides the delivery condition “%1$s”.",
            "Tilføj en regel, eller fjern den fra kataloget.", "Add a rule, or remove it from the catalogue."),
    READ_DIFFERENTLY(
            "Drools læser reglen »%1$s« anderledes, end den står her.",
                    "Drools reads the rule “%1$s” differently from how it stands here.",
            "Skriv reglen og det, der står omkring den, som de andre, uden /* og */.",
                    "Write the rule and what stands around it like the others, without /* and */."),
    NOT_THE_FINDINGS_KIND(
            "»%1$s« er af arten %2$s og kan ikke bruges her.", "“%1$s” is of the kind %2$s and cannot be used here.",
            "Her kan bruges: %3$s.", "What can be used here: %3$s."),
    PHRASES_MEAN_THE_SAME(
            "Sætningen betyder det samme som »%1$s«.", "The sentence means the same as “%1$s”.",
            "Slet den ene.", "Delete one of them."),
    PHRASE_CHARACTERS(
            "Sætningen har tegn, som ikke kan bruges: »%1$s«.",
                    "The sentence has characters that cannot be used: “%1$s”.",
            "Skriv den uden ( ) [ ] * + ? ^ $ | \\ og =.", "Write it without ( ) [ ] * + ? ^ $ | \\ and =."),
    PHRASE_FORM(
            "Linjen er ikke en sætning med en højreside.", "The line is not a sentence with a right-hand side.",
            "Skriv [when]- sætning=betingelse eller [then]sætning=konklusion.",
                    "Write [when]- sentence=condition or [then]sentence=conclusion."),
    PHRASE_SLOTS(
            "Pladserne { } i sætningen passer ikke til højresiden.",
                    "The slots { } of the sentence do not fit the right-hand side.",
            "Skriv tal som {n:\\d+} og koder som \"{code}\", med samme navn på begge sider.",
                    "Write numbers as {n:\\d+} and codes as \"{code}\", with the same name on both sides."),
    FINDING_WITHDRAWN(
            "%1$s, fordi fundet »%2$s« er trukket tilbage pr. %3$s: %4$s",
                    "%1$s because the finding “%2$s” is withdrawn as of %3$s: %4$s",
            "%5$s", "%5$s"),
    TOO_MANY_FILES(
            "Der er flere end %1$s filer.", "There are more than %1$s files.",
            "Fjern alt, der ikke hører til regelmappen.", "Remove everything that is not part of the rules folder."),
    FILE_TOO_LARGE(
            "Filen fylder mere end %1$s MB.", "The file is larger than %1$s MB.",
            "Fjern det, der ikke er regler, eller del filen.", "Remove what is no rule, or split the file."),
    FOLDER_TOO_LARGE(
            "Filerne fylder tilsammen mere end %1$s MB.", "The files together are larger than %1$s MB.",
            "Fjern alt, der ikke hører til regelmappen.", "Remove everything that is not part of the rules folder."),
    NOT_A_ZIP(
            "Filen kan ikke læses som en hel zip-fil.", "The file cannot be read as a whole zip file.",
            "Pak regelmappen igen som en almindelig zip-fil, og send den igen.",
                    "Pack the rules folder again as an ordinary zip file, and send it again."),
    ENCRYPTED(
            "Filen er beskyttet med en adgangskode.", "The file is protected with a password.",
            "Pak mappen igen uden adgangskode.", "Pack the folder again without a password."),
    WRONG_PATH(
            "Navnet fører ud af mappen eller kan ikke bruges.", "The name leads out of the folder or cannot be used.",
            "Skriv det som et_projekt/rules.dslr: uden .. og drevbogstav og med / mellem mappe og fil.",
                    "Write it like a_study/rules.dslr: without .. or a drive letter, and with / between folder and file."),
    SAME_NAME(
            "Navnet er det samme som »%1$s«, når der ikke skelnes mellem store og små bogstaver.",
                    "The name is the same as “%1$s” when capital and small letters are not told apart.",
            "Slet den ene, eller giv den et andet navn.", "Delete one of them, or give it another name."),
    LINK(
            "Her er en genvej (et link) og ikke en fil i mappen.", "This is a link and not a file in the folder.",
            "Læg selve filen i mappen.", "Put the file itself into the folder."),
    ARCHIVE(
            "Filen er selv et pakket arkiv.", "The file is itself a packed archive.",
            "Pak den ud, og læg filerne i mappen.", "Unpack it, and put the files into the folder."),
    UNREADABLE(
            "Filen eller mappen kan ikke læses.", "The file or folder cannot be read.",
            "Giv tjenesten ret til at læse den, eller fjern den.", "Let the service read it, or remove it."),
    EMPTY_FILE(
            "Filen er tom.", "The file is empty.",
            "Hent den tidligere udgave frem igen, eller begynd med den fra mappen _template.",
                    "Bring the earlier version back, or begin with the one in the folder _template."),
    COPIED_STUDY(
            "Mappen »%1$s« er en kopi af »%2$s«.", "The folder “%1$s” is a copy of “%2$s”.",
            "Slet kopien. Skal den blive til et nyt vidensprojekt, så giv den et navn uden mellemrum, skriv samme navn her, og giv alle fund nye navne.",
                    "Delete the copy. If it is to become a new study, give it a name without spaces, write the same name here, and give all findings new names."),
    SMART_QUOTES(
            "Her er krumme anførselstegn, som tekstprogrammer sætter.",
                    "There are curly quotation marks here, as word processors put them.",
            "Skriv lige anførselstegn: %1$s", "Write straight quotation marks: %1$s"),
    BULLET(
            "Linjen begynder med »%1$s«.", "The line begins with “%1$s”.",
            "Begynd den med en almindelig bindestreg: %2$s", "Begin it with an ordinary hyphen: %2$s"),
    CHARACTER(
            "Her er tegnet %1$s, som ikke kan bruges.", "Here is the character %1$s, which cannot be used.",
            "Slet det. Det kan ikke ses eller vender teksten om, så skriv teksten på ny, hvis det ikke er til at finde.",
                    "Delete it. It cannot be seen or turns the text round, so write the text anew if it cannot be found."),
    TOO_LONG(
            "%1$s er længere end %2$s tegn.", "%1$s is longer than %2$s characters.",
            "Skriv kortere, eller del det i flere.", "Write less, or divide it into several."),
    NAME(
            "»%1$s« kan ikke bruges som navn.", "“%1$s” cannot be used as a name.",
            "Brug kun bogstaver, også æ, ø og å, og tal og . _ -, begynd med et bogstav eller tal, og skriv højst 64 tegn.",
                    "Use only letters, also æ, ø and å, and digits and . _ -, begin with a letter or digit, and write at most 64 characters."),
    TOO_MANY(
            "Der er flere end %1$s %2$s.", "There are more than %1$s %2$s.",
            "Fjern dem, der ikke bruges, eller saml dem i færre.",
                    "Remove those that are not used, or put them together into fewer."),
    MORE_PROBLEMS(
            "Der er flere problemer end de %1$s, der vises.", "There are more problems than the %1$s that are shown.",
            "Ret dem, der vises, og undersøg mappen igen.",
                    "Correct those that are shown, and check the folder again."),
    UNFORESEEN(
            "Programmet kan ikke undersøge mappen: der er noget i den, som det ikke er forberedt på.",
                    "The program cannot check the folder: there is something in it that it is not prepared for.",
            "Fortryd den seneste ændring, og undersøg mappen igen. Meld fejlen, så programmet kan rettes.",
                    "Undo the latest change, and check the folder again. Report the fault, so that the program can be mended."),
    CHECK_TOO_LONG(
            "Undersøgelsen blev afbrudt, fordi den tog mere end %1$s.",
                    "The check was stopped, because it took more than %1$s.",
            "Del det op, der er usædvanligt stort eller indviklet, eller prøv igen, når tjenesten har mindre at lave.",
                    "Divide what is unusually large or involved, or try again when the service has less to do."),
    NAME_IN_PROFILE(
            "»%1$s« kan ikke være navnet på en del af profilen.", "“%1$s” cannot be the name of a part of the profile.",
            "Brug bogstaverne a–z og tal, og begynd med et lille bogstav (»fact« med et stort); et navn, der allerede bruges i en forespørgsel, kan ikke bruges.",
                    "Use the letters a–z and digits, and begin with a small letter (“fact” with a capital); a name that a question uses already cannot be used."),
    FORBIDDEN_ATTRIBUTE(
            "»%1$s« må ikke være i en profil (»%2$s«).", "“%1$s” must not be in a profile (“%2$s”).",
            "Slet oplysningen. Hvem borgeren er, herkomst, køn, diagnose, straf, misbrug og sagsbehandlerens overbevisning hører ikke til her.",
                    "Delete the attribute. Who the citizen is, origin, gender, diagnosis, crime, substance use and a caseworker's belief do not belong here."),
    NOT_FOR_SUCH_VALUES(
            "»%1$s« passer ikke til oplysningens værdier.", "“%1$s” does not fit the values of the attribute.",
            "WISH og IN_PLACE er til CODES, AVAILABILITY til YES_NO i et tilbud; YES og NO er til YES_NO, MORE og FEWER til NUMBER.",
                    "WISH and IN_PLACE are for CODES, AVAILABILITY for YES_NO in an offer; YES and NO are for YES_NO, MORE and FEWER for NUMBER.");

    private final Text found;
    private final Text cure;

    ProblemCode(String foundDa, String foundEn, String cureDa, String cureEn) {
        this.found = new Text(foundDa, foundEn);
        this.cure = new Text(cureDa, cureEn);
    }

    /** Stable and short: {@code RB001}, in the order above; a new code goes last. */
    @SuppressWarnings("EnumOrdinal")
    public String id() {
        return String.format(Locale.ROOT, "RB%03d", ordinal() + 1);
    }

    public Text found(Object... arguments) {
        return Text.format(found.da(), found.en(), arguments);
    }

    public Text cure(Object... arguments) {
        return Text.format(cure.da(), cure.en(), arguments);
    }
}
