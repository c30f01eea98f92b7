package dk.indsatskompas.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One citizen as a case system sends it: the citizen, the contact, and what can be offered locally. */
public record Profile(
        Citizen citizen,
        Contact contact,
        IpsOffer ips,
        MentorOffer mentor,
        BrobygningOffer brobygning,
        JobFirstOffer jobfirst)
        implements Facts {

    /** A profile of which nothing is known. */
    public static final Profile UNKNOWN = of(Map.of());

    /** The profile with these values; an attribute that is absent is unknown. */
    public static Profile of(Map<Attribute, Object> values) {
        Values v = new Values(values);
        return new Profile(
                new Citizen(
                        v.whole(Attribute.AGE),
                        v.code(Attribute.BENEFIT),
                        v.code(Attribute.READINESS),
                        v.whole(Attribute.WEEKS_ON_BENEFIT),
                        v.yesNo(Attribute.QUALIFYING_EDUCATION),
                        v.yesNo(Attribute.IN_EDUCATION),
                        v.yesNo(Attribute.IN_EMPLOYMENT),
                        v.codes(Attribute.WANTS),
                        v.yesNo(Attribute.SEVERE_MENTAL_ILLNESS),
                        v.yesNo(Attribute.IN_PSYCHIATRIC_TREATMENT),
                        v.yesNo(Attribute.NEEDS_DANISH_OR_MATHS),
                        v.yesNo(Attribute.CHALLENGES_BEYOND_UNEMPLOYMENT),
                        v.codes(Attribute.CURRENT_INTERVENTIONS)),
                new Contact(
                        v.yesNo(Attribute.PRIMARY_CONTACT_PERSON),
                        v.whole(Attribute.CASEWORKER_CHANGES),
                        v.yesNo(Attribute.TRUSTING_RELATION),
                        v.yesNo(Attribute.KNOWS_LOCAL_LABOUR_MARKET),
                        v.yesNo(Attribute.HAS_COMPANY_NETWORK)),
                new IpsOffer(
                        v.yesNo(Attribute.IPS_AVAILABLE),
                        v.whole(Attribute.IPS_CASELOAD),
                        v.yesNo(Attribute.IPS_PSYCHIATRY_COOPERATION),
                        v.yesNo(Attribute.IPS_FOLLOWS_PREFERENCES),
                        v.yesNo(Attribute.IPS_PLACE_THEN_TRAIN),
                        v.yesNo(Attribute.IPS_ORDINARY_LABOUR_MARKET),
                        v.yesNo(Attribute.IPS_SUPPORT_UNTIL_NOT_NEEDED)),
                new MentorOffer(
                        v.yesNo(Attribute.MENTOR_AVAILABLE),
                        v.whole(Attribute.MENTOR_CONTACTS_PER_WEEK),
                        v.whole(Attribute.MENTOR_PLANNED_WEEKS)),
                new BrobygningOffer(
                        v.yesNo(Attribute.BROBYGNING_AVAILABLE),
                        v.yesNo(Attribute.BROBYGNING_ORDINARY_ENVIRONMENT),
                        v.yesNo(Attribute.BROBYGNING_AT_VOCATIONAL_SCHOOL),
                        v.yesNo(Attribute.BROBYGNING_TEACHES_DANISH_AND_MATHS),
                        v.yesNo(Attribute.BROBYGNING_SHORT_INTERNSHIPS),
                        v.yesNo(Attribute.BROBYGNING_MENTOR_CONTINUES)),
                new JobFirstOffer(
                        v.yesNo(Attribute.JOBFIRST_AVAILABLE),
                        v.yesNo(Attribute.JOBFIRST_WAGE_HOURS_FROM_START),
                        v.yesNo(Attribute.JOBFIRST_INTENSIVE_MENTOR),
                        v.yesNo(Attribute.JOBFIRST_FREQUENT_FOLLOW_UP),
                        v.yesNo(Attribute.JOBFIRST_PARALLEL_EFFORTS)));
    }

    /** The same citizen with some attributes otherwise. */
    public Profile with(Map<Attribute, Object> changes) {
        Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.OF_A_PROFILE) {
            Object value = value(attribute);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        values.putAll(changes);
        return of(values);
    }

    @Override
    public Object of(Subject subject) {
        return switch (subject) {
            case CITIZEN -> citizen;
            case CONTACT -> contact;
            case IPS_OFFER -> ips;
            case MENTOR_OFFER -> mentor;
            case BROBYGNING_OFFER -> brobygning;
            case JOBFIRST_OFFER -> jobfirst;
            case FINDING -> throw new IllegalArgumentException("A profile holds no finding");
        };
    }

    @Override
    public boolean knowsAnythingOf(Subject subject) {
        return !of(subject).equals(UNKNOWN.of(subject));
    }

    private record Values(Map<Attribute, Object> map) {
        @Nullable
        Integer whole(Attribute attribute) {
            return (Integer) map.get(attribute);
        }

        @Nullable
        Boolean yesNo(Attribute attribute) {
            return (Boolean) map.get(attribute);
        }

        @Nullable
        String code(Attribute attribute) {
            return (String) map.get(attribute);
        }

        @SuppressWarnings("unchecked")
        @Nullable
        List<String> codes(Attribute attribute) {
            return (List<String>) map.get(attribute);
        }
    }
}
