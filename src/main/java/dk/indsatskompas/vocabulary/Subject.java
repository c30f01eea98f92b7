package dk.indsatskompas.vocabulary;

import java.util.List;

/** What a rule can speak of. Each subject is one fact of the rule engine and one object of the profile. */
public enum Subject {
    CITIZEN("citizen", Citizen.class),
    CONTACT("contact", Contact.class),
    IPS_OFFER("offers.ips", IpsOffer.class),
    MENTOR_OFFER("offers.mentor", MentorOffer.class),
    BROBYGNING_OFFER("offers.brobygning", BrobygningOffer.class),
    JOBFIRST_OFFER("offers.jobfirst", JobFirstOffer.class),
    FINDING("finding", Facets.class);

    /** The subjects of a profile, in the order in which an answer speaks of them. */
    public static final List<Subject> OF_A_PROFILE =
            List.of(CITIZEN, CONTACT, IPS_OFFER, MENTOR_OFFER, BROBYGNING_OFFER, JOBFIRST_OFFER);

    private final String path;
    private final Class<?> fact;

    Subject(String path, Class<?> fact) {
        this.path = path;
        this.fact = fact;
    }

    /** Where its attributes stand in a profile: {@code citizen}, {@code offers.ips}. */
    public String path() {
        return path;
    }

    /** The class of the fact, as the phrase book names it. */
    public Class<?> fact() {
        return fact;
    }
}
