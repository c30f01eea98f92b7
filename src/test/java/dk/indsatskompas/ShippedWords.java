package dk.indsatskompas;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.List;

/** The words of the shipped rules, by names that a test can say. */
public final class ShippedWords {

    public static final Vocabulary ALL = ShippedRules.rulebook().contents().vocabulary();

    public static final Attribute AGE = at("citizen.age");
    public static final Attribute BENEFIT = at("citizen.benefit");
    public static final Attribute READINESS = at("citizen.readiness");
    public static final Attribute WEEKS_ON_BENEFIT = at("citizen.weeksOnBenefit");
    public static final Attribute QUALIFYING_EDUCATION = at("citizen.qualifyingEducation");
    public static final Attribute IN_EDUCATION = at("citizen.inEducation");
    public static final Attribute IN_EMPLOYMENT = at("citizen.inEmployment");
    public static final Attribute WANTS = at("citizen.wants");
    public static final Attribute SEVERE_MENTAL_ILLNESS = at("citizen.severeMentalIllness");
    public static final Attribute CURRENT_INTERVENTIONS = at("citizen.currentInterventions");
    public static final Attribute TRUSTING_RELATION = at("contact.trustingRelation");
    public static final Attribute BROBYGNING_AVAILABLE = at("offers.brobygning.available");
    public static final Attribute BROBYGNING_ORDINARY_ENVIRONMENT =
            at("offers.brobygning.ordinaryEducationEnvironment");
    public static final Attribute IPS_AVAILABLE = at("offers.ips.available");
    public static final Attribute IPS_CASELOAD = at("offers.ips.caseload");
    public static final Attribute IPS_FOLLOWS_PREFERENCES = at("offers.ips.followsPreferences");
    public static final Attribute MENTOR_AVAILABLE = at("offers.mentor.available");
    public static final Attribute MENTOR_CONTACTS = at("offers.mentor.contactsPerWeek");
    public static final Attribute FINDING_KIND = at("finding.kind");

    private ShippedWords() {}

    /** The value of an attribute that is a number; null while it is unknown. */
    public static Integer number(Profile profile, Attribute attribute) {
        return (Integer) profile.value(attribute);
    }

    /** The value of an attribute that is a list of codes; null while it is unknown. */
    @SuppressWarnings("unchecked")
    public static List<String> codes(Profile profile, Attribute attribute) {
        return (List<String>) profile.value(attribute);
    }

    private static Attribute at(String path) {
        return ALL.find(path).orElseThrow();
    }
}
