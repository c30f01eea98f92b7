package dk.indsatskompas.web.pages;

import dk.indsatskompas.vocabulary.Text;

/** Every word that the page of an impact itself says. */
enum ImpactText {
    TITLE("Hvad en anden regelbog ville ændre", "What another rulebook would change"),
    WHAT_THIS_IS(
            "De to regelbøger er spurgt om de samme borgere. Intet er registreret, og intet er trådt i kraft.",
            "The two rulebooks were asked about the same citizens. Nothing was recorded, and nothing came into force."),
    IN_FORCE("I kraft", "In force"),
    DRAFT("Holdt op mod", "Held against it"),
    ASKED("Spurgt om", "Asked about"),
    SEED("Trukket ud fra tallet", "Drawn from the number"),
    AS_OF("Spurgt for den", "Asked for"),
    IN_BRIEF("Kort fortalt", "In brief"),
    NOTHING("Ingen af dem får et andet svar.", "None of them gets another answer."),
    UNANSWERABLE(
            "%s kunne ikke besvares af begge regelbøger og er ikke talt med.",
            "%s could not be answered by both rulebooks and are not counted."),
    BY_RECOMMENDATION("Anbefaling for anbefaling", "Recommendation by recommendation"),
    CHART_NOTE(
            "Alle søjler har samme målestok. En borger kan tælle i flere.",
            "All bars have one scale. A citizen can count in several."),
    RECOMMENDATION("Anbefaling", "Recommendation"),
    GAIN("får", "gain"),
    LOSE("mister", "lose"),
    UP("op", "up"),
    DOWN("ned", "down"),
    IN_ALL("Ændret i alt", "Changed in all"),
    CHART(
            "%s: %s får den, %s mister den, %s ser den højere oppe, %s længere nede.",
            "%s: %s gain it, %s lose it, %s see it higher up, %s further down."),
    RULES("Det, der er ændret i regelbogen", "What changed in the rulebook"),
    NO_RULES("Ingen regel siger noget andet.", "No rule says anything else."),
    RULE("Reglen »%s«", "The rule “%s”"),
    BEFORE("Før", "Before"),
    AFTER("Efter", "After"),
    NOT_THERE("(findes ikke)", "(not there)"),
    CONCLUSION("Konklusion", "Conclusion"),
    CONDITION("Betingelse", "Condition"),
    OTHER("Også ændret: %s.", "Also changed: %s."),
    RANKING("rangordenen", "the ranking"),
    GROUPS("Hvem det rammer", "Who is affected"),
    CHANGED("Ændret for", "Changed for"),
    OF("Ud af", "Out of"),
    KIND("%s: %s", "%s: %s"),
    CAUSE("Borgere: %s. %s", "Citizens: %s. %s"),
    GROUPS_OF_KIND("Fordelt på grupper", "By group"),
    EXAMPLES("Eksempler på borgere", "Example citizens"),
    CITIZEN("Borger nr. %s", "Citizen no. %s"),
    KNOWN("Det vides om borgeren", "What is known of the citizen"),
    ORDER_BEFORE("Anbefalet før", "Recommended before"),
    ORDER_AFTER("Anbefalet efter", "Recommended after"),
    NONE("intet", "nothing"),
    TRACE_BEFORE("Sporet før", "The trace before"),
    TRACE_AFTER("Sporet efter", "The trace after"),
    NO_RULE("Ingen regel.", "No rule."),
    SHARES("Sådan er borgerne trukket", "How the citizens were drawn"),
    SHARE("Andel", "SaidShare"),
    TRAIT("Egenskab", "Trait");

    private final Text text;

    ImpactText(String da, String en) {
        this.text = new Text(da, en);
    }

    Text text() {
        return text;
    }

    Text with(Object... arguments) {
        return Text.format(text.da(), text.en(), arguments);
    }
}
