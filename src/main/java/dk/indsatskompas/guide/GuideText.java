package dk.indsatskompas.guide;

import dk.indsatskompas.page.Wording;
import dk.indsatskompas.vocabulary.Text;

/** Every word that the guide itself says, as opposed to what the rulebook says. */
enum GuideText implements Wording {
    TITLE("Vejledning til regelbogen", "Guide to the rulebook"),
    WHAT_THIS_IS(
            "Her står alt, Indsatskompas ved, og alle de regler, det svarer efter. Vejledningen er dannet af selve "
                    + "regelbogen og kan ikke sige andet end den.",
            "Here is everything that Indsatskompas knows, and every rule that it answers by. The guide is made from the "
                    + "rulebook itself and cannot say anything else."),
    VERSION("Version", "Version"),
    FINGERPRINT("Fingeraftryk", "Fingerprint"),
    MEANING("Reglernes betydning", "Meaning of the rules"),
    STEWARD("Ansvarlig", "Steward"),
    RULEBOOK("Regelbog", "Rulebook"),
    CONTENTS("Indhold", "Contents"),

    LIMITS("Hvad det er, og hvad det ikke er", "What it is, and what it is not"),
    LIMIT_RANKS(
            "Det rangordner indsatser og måder at arbejde på efter den evidens, der er bag dem. Det giver aldrig en "
                    + "borger en karakter.",
            "It ranks interventions and ways of working by the evidence behind them. It never scores a person."),
    LIMIT_DECIDES(
            "Det afgør hverken ret til ydelser, sanktioner eller frister.",
            "It decides neither entitlement to benefits, sanctions nor deadlines."),
    LIMIT_CASEWORKER(
            "En sagsbehandler bekræfter, ændrer eller afviser hver anbefaling og kan sige hvorfor. Det er et "
                    + "beslutningsgrundlag og aldrig en afgørelse.",
            "A caseworker confirms, changes or rejects each recommendation and can say why. It supports a decision and "
                    + "never is one."),
    LIMIT_UNKNOWN(
            "Det, der ikke vides om en borger, tæller aldrig som nej. En anbefaling, der mangler oplysninger, kan ikke "
                    + "afgøres; den er ikke fravalgt.",
            "What is not known of a citizen never counts as no. A recommendation that lacks information cannot be "
                    + "determined; it is not rejected."),
    LIMIT_HEALTH(
            "Den, der sender helbredsoplysninger, skal have hjemmel til det. Uden dem svarer det stadig; så kan IPS "
                    + "ikke afgøres.",
            "Whoever sends health data must have the legal basis for it. Without them it still answers; then IPS cannot "
                    + "be determined."),
    LIMIT_NEVER(
            "En profil rummer aldrig CPR-nummer, navn, adresse, fødselsdato, fritekst, herkomst, statsborgerskab, køn, "
                    + "diagnose, straffeattest, misbrug eller sagsbehandlerens tro på borgeren.",
            "A profile never holds a civil registration number, name, address, birth date, free text, origin, nationality, "
                    + "gender, diagnosis, criminal record, substance use or what a caseworker believes of the citizen."),
    CAVEATS("Notatets egne forbehold", "The note's own caveats"),
    QUOTED("»%s«", "“%s”"),
    NOTE_LOCATOR("notatet, %s", "the note, %s"),

    RECOMMENDATIONS("Det, der kan anbefales", "What can be recommended"),
    INTERVENTION("Indsats", "Intervention"),
    PRACTICE("Praksis", "Practice"),
    KIND("Art", "Kind"),
    RECOMMENDED_BY("Anbefales af", "Recommended by"),
    STUDIED_POPULATION("Undersøgt målgruppe", "Population studied"),
    CAUTIONED_BY("Forbehold", "Caution"),
    STRONGEST("Stærkeste evidens", "Strongest evidence"),
    OF_OUR_SCALE("%s (Indsatskompas' egen skala)", "%s (Indsatskompas' own scale)"),
    COMPONENTS("Indgår i den", "Part of it"),
    NOT_ADDED("%s; effekterne kan ikke lægges sammen", "%s; the effects do not add up"),
    TOLD_WITH_IT("Nævnes altid med den", "Always told with it"),
    DELIVERY("Som den blev afprøvet", "As it was tested"),
    DELIVERY_NOTE(
            "Leveringsbetingelser beskriver den afprøvede model. Ingen af dem har en målt effekt for sig.",
            "Delivery conditions describe the tested model. None of them has a measured effect of its own."),
    IN_THE_MODEL("I den afprøvede model", "In the tested model"),
    DECIDED_BY("Afgøres af reglen", "Decided by the rule"),
    FINDING("Fund", "Finding"),
    VARIANTS("Varianter", "Variants"),

    DIFFERENCES("Forskelle i procentpoint", "Differences in percentage points"),
    DIFFERENCES_INTRO(
            "Her vises de forskelle, som der kan beregnes et 95\u00a0%-interval for, ét mål ad gangen. Forskellige mål, "
                    + "borgere og tidspunkter kan ikke sammenlignes: En længere afstand til nul i den ene tegning end i "
                    + "den anden siger ikke, at den ene indsats virker bedre.",
            "Here are the differences for which a 95\u00a0% interval can be computed, one outcome at a time. Different "
                    + "outcomes, citizens and times cannot be compared: being further from zero in one drawing than in "
                    + "another does not say that one intervention works better."),
    PLOT_NOTE(
            "Prikken er forskellen i procentpoint, stregen 95\u00a0%-intervallet, beregnet af Indsatskompas ud fra de "
                    + "angivne andele og gruppestørrelser.",
            "The dot is the difference in percentage points, the line the 95\u00a0% interval, computed by Indsatskompas "
                    + "from the stated shares and group sizes."),

    STUDIES("Vidensprojekterne", "The studies"),
    DESIGN("Design", "Design"),
    YEARS("År", "Years"),
    PLACES("Steder", "Places"),
    POPULATION("Borgere", "Population"),
    ARMS("Grupper", "Groups"),
    ARM_SIZE("%s: %s borgere", "%s: %s citizens"),
    ARM_ABOUT("%s: ca.\u00a0%s borgere", "%s: about %s citizens"),
    ARM_UNKNOWN("%s: størrelsen er ikke oplyst", "%s: the size is not stated"),
    REPORTS("Rapporter bag notatet", "Reports behind the note"),
    FINDINGS_OF("Fund", "Findings"),
    RULES_OF("Regler", "Rules"),
    NO_RULES("Projektet har ingen regler.", "The study has no rules."),

    EVIDENCE("evidens: %s", "evidence: %s"),
    NO_STRENGTH("har ingen evidensstyrke", "has no evidence strength"),
    OUTCOMES("Mål: %s.", "Outcome: %s."),
    WITH_AND_WITHOUT("Med indsatsen %s; uden %s.", "With the intervention %s; without %s."),
    DIFFERENCE("Forskel: %s.", "Difference: %s."),
    DIRECTION_POSITIVE(
            "Retningen er positiv; ingen størrelse er oplyst.", "The direction is positive; no size is stated."),
    DIRECTION_NEGATIVE(
            "Retningen er negativ; ingen størrelse er oplyst.", "The direction is negative; no size is stated."),
    DIRECTION_NONE("Ingen forskel påvist.", "No difference shown."),
    INTERVAL("95\u00a0%%-interval: %s. %s", "95\u00a0%% interval: %s. %s"),
    NUMBER_NEEDED(
            "Beregnet: %s borgere skal have indsatsen, for at én mere opnår resultatet (95\u00a0%%-interval %s).",
            "Computed: %s citizens need the intervention for one more to reach the outcome (95\u00a0%% interval %s)."),
    SIGNIFICANT("Statistisk signifikant ifølge kilden.", "Statistically significant according to the source."),
    MEASURED_AFTER("Målt efter %s.", "Measured after %s."),
    COUNTED_OVER("Opgjort over %s.", "Counted over %s."),
    AFTER("Efter %s.", "After %s."),
    HEDGE("Forbehold: %s", "Caveat: %s"),
    NOT_CAUSAL("Det er en sammenhæng og siger intet om årsag.", "It is an association and says nothing about cause."),
    WITHDRAWN("Trukket tilbage pr. %s: %s", "Withdrawn as of %s: %s"),
    USED_BY("Bruges af: %s.", "Used by: %s."),
    UNUSED("Ingen regel bruger fundet: %s", "No rule uses the finding: %s"),
    PEER_REVIEWED("resultatet er fagfællebedømt i %s", "the result is peer reviewed in %s"),
    RESTS_ON("læsningen hviler også på %s", "our reading also rests on %s"),
    OUTSIDE("%s (uden for notatet: %s)", "%s (outside the note: %s)"),

    THEN("Så: %s", "Then: %s"),
    ABOUT("Det gælder: %s", "It is about: %s"),
    RULE_RESTS_ON("Bygger på %s", "Rests on %s"),
    RULE_FOUND("Står i %s, linje %s", "Found in %s, line %s"),

    UNUSED_FINDINGS("Fund, som ingen regel bruger", "Findings that no rule uses"),
    UNUSED_INTRO(
            "Et fund, der ikke bruges, er ikke glemt. Her står hvorfor.",
            "A finding that is not used has not been forgotten. Here is why."),
    WHY_UNUSED("Hvorfor", "Why"),

    RANKING("Rækkefølgen", "The order"),
    RANKING_INTRO(
            "Anbefalinger sammenlignes på én ting ad gangen, i den rækkefølge, der står her, og først når to står lige på "
                    + "den ene, ses der på den næste. Der er ingen vægte og ingen skjulte point. En anbefaling står over "
                    + "en anden, fordi:",
            "Recommendations are compared on one thing at a time, in the order given here, and only when two are equal on "
                    + "one is the next looked at. There are no weights and no hidden score. One recommendation stands "
                    + "above another because:"),

    SCALE("Evidensskalaen", "The evidence scale"),
    SCALE_INTRO(
            "Styrken hører til fundet og ikke til indsatsen, og den gives af reglerne nedenfor. Sammenhænge, "
                    + "praksiserfaringer og svage tegn kan aldrig begrunde en indsats.",
            "The strength belongs to the finding, not to the intervention, and is given by the rules below. Associations, "
                    + "practice experience and weak signals can never be the ground for an intervention."),
    STRENGTH("Styrke", "Strength"),
    MAY_CREATE("Kan begrunde", "May be the ground for"),
    MAY_INTERVENTION("en indsats", "an intervention"),
    MAY_PRACTICE("kun en praksis", "a practice only"),
    MAY_REMARK("kun en bemærkning", "a remark only"),
    MAY_CAUTION("kun et forbehold", "a caution only"),
    HOW_MANY("Antal fund", "Findings"),

    CODES("Koder og deres datoer", "Codes and their dates"),
    CODE("Kode", "Code"),
    CODE_LABEL("Betegnelse", "Label"),
    IN_FORCE("I kraft", "In force"),
    ALWAYS("altid", "always"),
    FROM("fra %s", "from %s"),
    UNTIL("til og med %s", "until %s"),
    BETWEEN("%s til og med %s", "%s until %s"),
    SUCCESSOR("afløst af %s", "succeeded by %s"),

    SOURCES("Kilder", "Sources"),
    ADDRESS("Adresse", "Address"),
    OF_THE_NOTE("Notatet og dets egne kilder", "The note and its own sources"),
    OUTSIDE_THE_NOTE("Uden for STAR's notat", "Outside STAR's note"),
    PEER_REVIEWED_SOURCE("fagfællebedømt", "peer reviewed");

    private final Text text;

    GuideText(String da, String en) {
        this.text = new Text(da, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
