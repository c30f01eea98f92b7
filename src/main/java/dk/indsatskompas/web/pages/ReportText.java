package dk.indsatskompas.web.pages;

import dk.indsatskompas.page.Wording;
import dk.indsatskompas.vocabulary.Text;

/** Every word that a report itself says, as opposed to what was recorded and what the rulebook says. */
enum ReportText implements Wording {
    TITLE("Anbefalinger med begrundelse", "Recommendations with reasons"),
    WHAT_THIS_IS(
            "Dette er et beslutningsgrundlag og ikke en afgørelse. En sagsbehandler bekræfter, ændrer eller afviser hver "
                    + "anbefaling. Grundlaget giver ingen karakter til borgeren og afgør hverken ret til ydelser, "
                    + "sanktioner eller frister.",
            "This supports a decision and is not one. A caseworker confirms, changes or rejects each recommendation. It "
                    + "gives the citizen no score and decides neither entitlement to benefits, sanctions nor deadlines."),
    TRANSLATED(
            "Grundlaget blev givet på engelsk. Denne danske udgave er regnet ud igen med den samme regelbog. Det er "
                    + "efterprøvet, at den udregning på engelsk giver det indførte svar tegn for tegn.",
            "The answer was given in Danish. This English version was worked out again with the same rulebook. It was "
                    + "verified that the same calculation in Danish gives the recorded answer character by character."),
    ONLY_IN_DANISH(
            "Rapporten er på dansk, som svaret blev givet, fordi det ikke kunne efterprøves, at en udgave på engelsk "
                    + "ville sige det samme.",
            "The report is in Danish, as the answer was given, because it could not be verified that an English version "
                    + "would say the same."),
    ONLY_IN_ENGLISH(
            "Rapporten er på engelsk, som svaret blev givet, fordi det ikke kunne efterprøves, at en udgave på dansk "
                    + "ville sige det samme.",
            "The report is in English, as the answer was given, because it could not be verified that a Danish version "
                    + "would say the same."),
    REFERENCE("Borgerens reference", "The citizen's reference"),
    ANSWERED("Besvaret", "Answered"),
    AS_OF("Gælder for den", "Answered for"),
    RULEBOOK("Regelbog", "Rulebook"),
    DECISION("Beslutningsgrundlag", "Decision"),
    NOT_RECORDED("Ikke registreret", "Not recorded"),

    IN_BRIEF("Kort fortalt", "In brief"),
    RANK("Nr.", "No."),
    RECOMMENDATION("Anbefaling", "Recommendation"),
    KIND("Art", "Kind"),
    INTERVENTION("Indsats", "Intervention"),
    PRACTICE("Praksis", "Practice"),
    EVIDENCE("Evidens", "Evidence"),
    ADDRESSES_WISH("Rammer borgerens ønske", "Meets the citizen's wish"),
    HOW_ORDERED(
            "Rækkefølgen følger regelbogens hensyn, ét ad gangen og uden point. En effekt på ét mål kan ikke stilles op mod "
                    + "en effekt på et andet. Betegnelserne for evidens er Indsatskompas' egne og ikke STAR's.",
            "The order follows the rulebook's considerations, one at a time and without points. An effect on one outcome "
                    + "cannot be set against an effect on another. The evidence labels are Indsatskompas' own, not STAR's."),
    NOTHING_RECOMMENDED(
            "Ud fra det, der var oplyst, er der ingen anbefalinger.", "From what was known, nothing is recommended."),
    COUNT_UNDETERMINED("Kan ikke afgøres endnu: %s.", "Cannot be determined yet: %s."),
    COUNT_NOT_RECOMMENDED("Ikke anbefalet: %s.", "Not recommended: %s."),
    COUNT_IN_PLACE("Allerede i gang: %s.", "Already in place: %s."),

    KNOWN("Det var oplyst", "What was known"),
    NOTHING_KNOWN("Intet var oplyst om borgeren.", "Nothing was known of the citizen."),
    INFORMATION("Oplysning", "Information"),
    VALUE("Svar", "Answer"),
    NO_LONGER_IN_USE("%s (bruges ikke mere)", "%s (no longer in use)"),
    NOT_KNOWN("Det var ikke oplyst", "What was not known"),
    UNKNOWN_IS_NOT_NO(
            "Det, der ikke er oplyst, regnes aldrig som et nej.", "What is not known is never taken to be a no."),
    WORTH_ASKING("Værd at spørge om", "Worth asking"),
    QUESTION("Spørgsmål", "Question"),
    ANSWERS("Hvad et svar ville ændre", "What an answer would change"),
    AN_ANSWER("%s: %s", "%s: %s"),
    CHANGES_NOTHING("ændrer ikke noget", "changes nothing"),
    COULD_DECIDE("Kan afgøre: %s", "Could decide: %s"),
    OTHER_UNKNOWN("Andet, der ikke var oplyst", "Other things not known"),
    ABOUT("Om", "About"),
    CITIZEN("Borgeren", "The citizen"),
    CONTACT("Kontakten", "The contact"),
    IPS_OFFER("IPS-tilbuddet", "The IPS offer"),
    MENTOR_OFFER("Mentortilbuddet", "The mentoring offer"),
    BROBYGNING_OFFER("Brobygningstilbuddet", "The bridging-course offer"),
    JOBFIRST_OFFER("JobFirst-tilbuddet", "The JobFirst offer"),
    FINDING("Fundet", "The finding"),
    OTHER("Andet", "Other"),

    RECOMMENDED("Anbefalinger i rækkefølge", "Recommendations in order"),
    STUDIED_POPULATION("Undersøgt på borgere som denne", "Studied on citizens like this one"),
    AVAILABLE("Findes lokalt", "Available locally"),
    EVIDENCE_OF("evidens: %s", "evidence: %s"),
    OUR_SCALE("%s (Indsatskompas' egen skala)", "%s (Indsatskompas' own scale)"),
    INSIDE("Ja", "Yes"),
    OUTSIDE("Nej, borgeren er uden for den undersøgte gruppe", "No, the citizen is outside the group studied"),
    POPULATION_UNKNOWN("Kan ikke afgøres ud fra det oplyste", "Cannot be determined from what is known"),
    NOT_DEFINED("Kilderne siger ikke, hvem den er undersøgt på", "The sources do not say on whom it was studied"),
    WISH_UNKNOWN("Borgerens ønske er ikke oplyst", "The citizen's wish is not known"),
    CAUTION("Vær opmærksom på", "Please note"),

    EFFECTS("Forventede effekter", "Expected effects"),
    OUTCOME("Resultatmål", "Outcome"),
    WITH_INTERVENTION("Med indsatsen", "With the intervention"),
    WITH_CONTROL("Kontrolgruppe", "Control group"),
    DIFFERENCE("Forskel", "Difference"),
    INTERVAL("95\u00a0%-interval", "95\u00a0% interval"),
    NOT_STATED("ikke oplyst", "not stated"),
    THE_WISH("Det, borgeren ønsker", "What the citizen wants"),
    POSITIVE_ONLY("Positiv; ingen størrelse oplyst", "Positive; no size stated"),
    NEGATIVE_ONLY("Negativ; ingen størrelse oplyst", "Negative; no size stated"),
    NO_DIFFERENCE("Ingen forskel påvist", "No difference shown"),
    SIGNIFICANT("Statistisk signifikant", "Statistically significant"),
    NOT_SIGNIFICANT("Ikke statistisk signifikant", "Not statistically significant"),
    MEASURED_AFTER("Målt efter %s", "Measured after %s"),
    COUNTED_OVER("Opgjort over %s", "Counted over %s"),
    AFTER("Efter %s", "After %s"),
    COUNTED_OVER_A_PERIOD("Opgjort over en periode", "Counted over a period"),
    NUMBER_NEEDED(
            "Beregnet af os: %s borgere skal have indsatsen, for at én mere opnår resultatet.",
            "Computed by us: %s citizens need the intervention for one more to reach the outcome."),
    NUMBER_NEEDED_INTERVAL(
            "Beregnet af os: %s borgere skal have indsatsen, for at én mere opnår resultatet (95\u00a0%%-interval %s).",
            "Computed by us: %s citizens need the intervention for one more to reach the outcome (95\u00a0%% interval %s)."),
    HEDGE("Forbehold: %s", "Caveat: %s"),
    ASSUMPTIONS("Om det beregnede: %s", "About what is computed: %s"),
    PLOT("Forskelle i procentpoint", "Differences in percentage points"),
    PLOT_NOTE(
            "Prikken er forskellen, stregen 95\u00a0%-intervallet. Hvor kilden ikke giver nok til et interval, står prikken alene. "
                    + "Målene er forskellige og kan ikke stilles op mod hinanden.",
            "The dot is the difference, the line the 95\u00a0% interval. Where the source gives too little for an interval, the "
                    + "dot stands alone. The outcomes differ and cannot be set against each other."),
    FINDINGS("Fundene bag", "The findings behind"),
    BASIS("Bygger på – ikke en målt effekt", "Based on – not a measured effect"),
    SOURCE("kilde %s", "source %s"),
    OUTSIDE_NOTE("%s (uden for notatet)", "%s (outside the note)"),
    PEER_REVIEWED("resultatet er fagfællebedømt i %s", "the result is peer reviewed in %s"),
    RESTS_ON("læsningen hviler også på %s", "our reading also rests on %s"),

    DELIVERY("Som den blev afprøvet, og som den tilbydes her", "As it was tested, and as it is offered here"),
    TESTED_MODEL("I den afprøvede model", "In the tested model"),
    CONDITION("Betingelse", "Condition"),
    KNOWN_VALUE("Oplyst", "Known"),
    RESULT("Udfald", "Outcome"),
    AS_A_WHOLE("%s (samlet: %s)", "%s (as a whole: %s)"),
    VARIANTS("Varianter", "Variants"),
    WHY("Hvorfor den anbefales", "Why it is recommended"),
    RULE("Regel: %s", "Rule: %s"),
    RULE_PLACE("%s, linje %s", "%s, line %s"),
    RULE_RESTS_ON("bygger på %s", "rests on %s"),
    ABOVE_NEXT("Hvorfor den står over den næste", "Why it stands above the next"),
    FALSE_DECIDED("Ikke opfyldt – det afgjorde", "Not met – this decided"),

    UNDETERMINED("Kan ikke afgøres endnu", "Cannot be determined yet"),
    MISSING("Det mangler", "What is missing"),
    NOT_RECOMMENDED("Ikke anbefalet", "Not recommended"),
    NOT_RECOMMENDED_NOTE(
            "Ikke anbefalet betyder, at mindst én betingelse i hver regel ikke er opfyldt. Det betyder ikke, at indsatsen "
                    + "er uden virkning eller ikke må gives.",
            "Not recommended means that at least one condition of each rule is not met. It does not mean that it has no "
                    + "effect or must not be given."),
    WOULD_CHANGE_IF("Ville være anbefalet, hvis:", "Would be recommended if:"),
    WOULD_NOT_IF("Ville ikke længere være anbefalet, hvis:", "Would no longer be recommended if:"),
    IN_PLACE("Allerede i gang", "Already in place"),
    REMARKS("Bemærkninger", "Remarks"),
    CAVEATS("Generelle forbehold", "General caveats"),
    NOTE_LOCATOR("Notatet, %s", "The note, %s"),
    SCALE("Om evidensens styrke", "About the strength of the evidence"),
    SOURCES("Kilder", "Sources"),
    ADDRESS("Sted", "Address"),
    OUTSIDE_THE_NOTE("Uden for STAR's notat", "Outside STAR's note"),

    DISAGREE("Hvis du er uenig, eller noget er forkert", "If you disagree, or something is wrong"),
    DISAGREE_TEXT(
            "Tal med din sagsbehandler, hvis en oplysning her er forkert eller mangler. Du har ret til at se, hvad der er "
                    + "registreret om dig, og til at få forkerte oplysninger rettet. Grundlaget er ingen afgørelse, så det kan "
                    + "der ikke klages over for sig. Får du en afgørelse, står der i den, hvordan du kan klage.",
            "Talk to your caseworker if something here is wrong or missing. You have the right to see what is recorded "
                    + "about you and to have wrong information corrected. This is no decision of the authority, so it cannot "
                    + "be appealed by itself. If you get a decision, it says how you can appeal."),
    PROOF("Sådan kan grundlaget efterprøves", "How this can be verified"),
    PROOF_TEXT(
            "Grundlaget er et led i en kæde, hvor hvert led har et fingeraftryk af sig selv og af leddet før, så en senere "
                    + "ændring kan opdages. En revisor kan hente grundlaget, regne svaret ud igen med den samme regelbog og "
                    + "efterprøve hele kæden på adresserne nedenfor.",
            "This is a link of a chain in which each link carries a fingerprint of itself and of the link before, so that "
                    + "a later change can be detected. At the addresses below, an auditor can read the decision, work the "
                    + "answer out again with the same rulebook and verify the whole chain."),
    DECISION_ID("Grundlagets id", "Id of the decision"),
    SEQUENCE("Nummer i kæden", "Number in the chain"),
    RECORDED_AT("Indført (UTC)", "Recorded (UTC)"),
    CALLER("Spurgt af", "Asked by"),
    LANGUAGE("Svarets sprog", "Language of the answer"),
    DANISH("dansk", "Danish"),
    ENGLISH("engelsk", "English"),
    RULEBOOK_VERSION("Regelbogens version", "Version of the rulebook"),
    FINGERPRINT("Regelbogens fingeraftryk", "Fingerprint of the rulebook"),
    ENGINE("Regelmotor", "Rule engine"),
    APPLICATION("Indsatskompas", "Indsatskompas"),
    HASH("Leddets fingeraftryk", "Hash of this link"),
    PREVIOUS("Leddet før", "Hash of the link before"),
    PAYLOAD("Det krypterede indhold", "Hash of the encrypted content"),
    READ_AT("Hent grundlaget", "Read the decision"),
    REPLAY_AT("Regn svaret ud igen", "Work the answer out again"),
    VERIFY_AT("Efterprøv kæden", "Verify the chain");

    private final Text text;

    ReportText(String da, String en) {
        this.text = new Text(da, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
