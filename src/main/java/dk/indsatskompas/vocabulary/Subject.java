package dk.indsatskompas.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The offers of a profile by the intervention that they are of, in that order. */
    public static final Map<String, Subject> OFFERS = offers();

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

    private static Map<String, Subject> offers() {
        String offer = "offers.";
        Map<String, Subject> offers = new LinkedHashMap<>();
        for (Subject subject : OF_A_PROFILE) {
            if (subject.path.startsWith(offer)) {
                offers.put(subject.path.substring(offer.length()), subject);
            }
        }
        return Collections.unmodifiableMap(offers);
    }
}
