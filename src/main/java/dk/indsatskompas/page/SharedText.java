package dk.indsatskompas.page;

import dk.indsatskompas.vocabulary.Text;

/** The words that pages of every kind use: yes and no, amounts and times. */
public enum SharedText implements Wording {
    ANSWERED_AT("%s kl. %s dansk tid", "%s at %s Danish time"),
    RELATIVE("%s i relative tal", "%s in relative terms"),
    COMPUTED("%s (beregnet)", "%s (computed)"),
    COMPUTED_BY_US("%s (beregnet af os)", "%s (computed by us)"),
    FROM_TO("fra %s til %s", "from %s to %s"),
    TRUE("Opfyldt", "Met"),
    FALSE("Ikke opfyldt", "Not met"),
    UNKNOWN("Kan ikke afgøres", "Cannot be determined"),
    YES("Ja", "Yes"),
    NO("Nej", "No"),
    NOT_GIVEN("Ikke oplyst", "Not known"),
    NONE("Ingen", "None"),

    ABOUT_AMOUNT("ca.\u00a0%s", "about %s"),
    JUST_UNDER("knap\u00a0%s", "just under %s"),
    AND("%s og %s", "%s and %s"),
    TO("%s til %s", "%s to %s"),
    YEAR("%s\u00a0år", "%s\u00a0year"),
    YEARS("%s\u00a0år", "%s\u00a0years"),
    MONTH("%s\u00a0måned", "%s\u00a0month"),
    MONTHS("%s\u00a0måneder", "%s\u00a0months"),
    WEEK("%s\u00a0uge", "%s\u00a0week"),
    WEEKS("%s\u00a0uger", "%s\u00a0weeks"),
    HOUR_PER_WEEK("%s time om ugen", "%s hour a week"),
    HOURS_PER_WEEK("%s timer om ugen", "%s hours a week"),
    PERCENT("%s\u00a0%%", "%s\u00a0%%"),
    PERCENTAGE_POINT("%s procentpoint", "%s percentage point"),
    PERCENTAGE_POINTS("%s procentpoint", "%s percentage points"),

    PAGE("Side", "Page"),
    OF("af", "of");

    private final Text text;

    SharedText(String da, String en) {
        this.text = new Text(da, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
