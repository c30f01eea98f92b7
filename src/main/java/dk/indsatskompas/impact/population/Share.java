package dk.indsatskompas.impact.population;

import dk.indsatskompas.impact.PopulationDescription.SaidShare;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * With which shares synthetic citizens are drawn. They are chosen so that all rules are tried, and measured nowhere; each is
 * told with the result, in the very figure that is drawn with.
 */
public enum Share {
    CITIZEN_KNOWN(
            93,
            "Alder, ydelse, visitation, uger på ydelsen, uddannelse og job: kendt, hver for sig",
            "Age, benefit, readiness, weeks on the benefit, education and job: known, each by itself"),
    WISH_KNOWN(85, "Borgerens ønske: kendt", "The citizen's wish: known"),
    HEALTH_KNOWN(
            60,
            "Alvorlig sindslidelse og psykiatrisk behandling: kendt, hver for sig",
            "Severe mental illness and psychiatric treatment: known, each by itself"),
    NEEDS_KNOWN(
            65,
            "Behov for dansk eller matematik og andre udfordringer: kendt, hver for sig",
            "Need for Danish or mathematics and other challenges: known, each by itself"),
    INTERVENTIONS_KNOWN(85, "Igangværende indsatser: kendt", "Current interventions: known"),
    CONTACT_KNOWN(70, "Oplysninger om kontakten: kendt, hver for sig", "The contact: known, each fact by itself"),
    OFFER_KNOWN(90, "Et lokalt tilbud: beskrevet", "A local offer: described"),
    OFFER_FACT_KNOWN(
            92,
            "Oplysninger om et tilbud, der er beskrevet: kendt, hver for sig",
            "The facts of an offer that is described: known, each by itself"),
    ON_A_THRESHOLD(
            50,
            "Tal, der ligger lige ved en grænse i en regel; resten ligger jævnt imellem",
            "Numbers right at a threshold of a rule; the rest lie evenly in between"),
    ILL(35, "Alvorlig sindslidelse", "Severe mental illness"),
    TREATED_WHEN_ILL(
            75,
            "Psykiatrisk behandling blandt borgere med alvorlig sindslidelse",
            "Psychiatric treatment among citizens with a severe mental illness"),
    TREATED_OTHERWISE(10, "Psykiatrisk behandling blandt de øvrige", "Psychiatric treatment among the others"),
    CHALLENGED_WHEN_ILL(
            95,
            "Udfordringer ud over ledighed blandt borgere med alvorlig sindslidelse",
            "Challenges beyond unemployment among citizens with a severe mental illness"),
    CHALLENGED_OTHERWISE(
            65, "Udfordringer ud over ledighed blandt de øvrige", "Challenges beyond unemployment among the others"),
    QUALIFIED_UNDER_30(
            20,
            "Kompetencegivende uddannelse blandt borgere under 30 år",
            "Vocational or professional qualification among citizens under 30"),
    QUALIFIED_FROM_30(
            55,
            "Kompetencegivende uddannelse blandt borgere fra 30 år",
            "Vocational or professional qualification among citizens of 30 and over"),
    IN_EDUCATION(8, "I gang med en uddannelse", "In education"),
    IN_EMPLOYMENT(10, "I job", "In a job"),
    YOUTH_BENEFIT(
            60,
            "Uddannelseshjælp blandt borgere under 30 år uden uddannelse; ellers alle ydelser lige ofte",
            "Education benefit among citizens under 30 without a qualification; else all benefits equally often"),
    ACTIVITY_READY_WHEN_ILL(
            60,
            "Aktivitetsparat blandt borgere med alvorlig sindslidelse; ellers alle visitationer lige ofte",
            "Activity-ready among citizens with a severe mental illness; else all kinds of readiness equally often"),
    NO_WISH(8, "Ønsker hverken job eller uddannelse", "Wishes neither a job nor education"),
    ONE_WISH(60, "Har ét ønske; resten har to", "Has one wish; the rest have two"),
    NO_INTERVENTION(70, "Har ingen indsats i gang; resten har én", "Has no current intervention; the rest have one"),
    YES(50, "Alle andre svar: ja; resten nej", "All other answers: yes; the rest no");

    private final int percent;
    private final Text text;

    Share(int percent, String da, String en) {
        this.percent = percent;
        this.text = new Text(da, en);
    }

    boolean drawn(SplittableRandom random) {
        return random.nextInt(100) < percent;
    }

    public static List<SaidShare> said() {
        return Stream.of(values())
                .map(share -> new SaidShare(share.text, share.percent))
                .toList();
    }

    /** How often an attribute is known, of an offer that is described. */
    static Share known(Attribute attribute) {
        return switch (attribute) {
            case WANTS -> WISH_KNOWN;
            case SEVERE_MENTAL_ILLNESS, IN_PSYCHIATRIC_TREATMENT -> HEALTH_KNOWN;
            case NEEDS_DANISH_OR_MATHS, CHALLENGES_BEYOND_UNEMPLOYMENT -> NEEDS_KNOWN;
            case CURRENT_INTERVENTIONS -> INTERVENTIONS_KNOWN;
            default -> known(attribute.subject());
        };
    }

    private static Share known(Subject subject) {
        return switch (subject) {
            case CITIZEN -> CITIZEN_KNOWN;
            case CONTACT -> CONTACT_KNOWN;
            default -> OFFER_FACT_KNOWN;
        };
    }
}
