package dk.indsatskompas.scenario;

import dk.indsatskompas.vocabulary.Text;

/** What is said of each aspect that no example touches. The first argument is what it is about, the second a file or a list. */
enum CoverageWords {
    RULE_FIRES(
            "Intet eksempel viser, at reglen »%1$s« gælder.", "No example shows the rule “%1$s” firing.",
            "Tilføj et i %2$s under »fires«.", "Add one in %2$s under “fires”."),
    RULE_SILENT(
            "Intet eksempel viser, at reglen »%1$s« ikke gælder.", "No example shows the rule “%1$s” silent.",
            "Tilføj et i %2$s under »silent«.", "Add one in %2$s under “silent”."),
    RULE_UNDETERMINED(
            "Intet eksempel viser, at reglen »%1$s« er uafgjort.", "No example shows the rule “%1$s” undetermined.",
            "Tilføj et i %2$s under »undetermined«, hvor noget af det, reglen spørger om, ikke er oplyst.",
                    "Add one in %2$s under “undetermined”, where something that the rule asks for is not known."),
    CONDITION_TRUE(
            "I intet eksempel er »%1$s« opfyldt.", "In no example does this hold: “%1$s”.",
            "Tilføj et i %2$s, hvor den er det.", "Add one in %2$s where it does."),
    CONDITION_FALSE(
            "I alle eksempler er »%1$s« opfyldt eller uoplyst.", "In every example this holds or is not known: “%1$s”.",
            "Tilføj et i %2$s, hvor den ikke er opfyldt.", "Add one in %2$s where it does not hold."),
    CONDITION_UNKNOWN(
            "I intet eksempel er det uvist, om »%1$s« er opfyldt.",
                    "In every example it is known whether this holds: “%1$s”.",
            "Tilføj et i %2$s, hvor oplysningen mangler.", "Add one in %2$s where it is left out."),
    THRESHOLD(
            "Grænsen i »%1$s« er ikke afprøvet med værdien %3$s.",
                    "The threshold in “%1$s” has not been tried with the value %3$s.",
            "Tilføj et eksempel i %2$s, hvor alt andet i reglen gælder.",
                    "Add a scenario in %2$s where everything else in the rule holds."),
    FINDING(
            "Intet eksempel hviler på fundet »%1$s«.", "No example rests on the finding “%1$s”.",
            "Tilføj et i %2$s, hvor en regel, der bygger på fundet, gælder.",
                    "Add one in %2$s where a rule that is based on the finding fires."),
    CODE(
            "Intet eksempel bruger koden »%1$s« i listen »%2$s«.",
                    "No example uses the code “%1$s” of the list “%2$s”.",
            "Brug den i et eksempel i %3$s.", "Use it in an example in %3$s.");

    private final Text found;
    private final Text cure;

    CoverageWords(String foundDa, String foundEn, String cureDa, String cureEn) {
        this.found = new Text(foundDa, foundEn);
        this.cure = new Text(cureDa, cureEn);
    }

    Text found(Object... arguments) {
        return Text.format(found.da(), found.en(), arguments);
    }

    Text cure(Object... arguments) {
        return Text.format(cure.da(), cure.en(), arguments);
    }
}
