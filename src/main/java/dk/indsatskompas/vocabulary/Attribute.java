package dk.indsatskompas.vocabulary;

import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.ValueType.YesNo;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every word of a profile that a rule can test, with what it can hold and the question a caseworker would ask. Fields
 * that must not exist in a profile (identity, origin, gender, diagnosis, criminal record, substance use, a caseworker's
 * belief) are left out on purpose.
 */
public enum Attribute {
    AGE(
            Subject.CITIZEN,
            "age",
            new Whole(15, 100),
            (Citizen fact) -> fact.age(),
            new Text("alder", "age"),
            new Text("Hvor mange år er borgeren fyldt?", "How old is the citizen, in whole years?")),
    BENEFIT(
            Subject.CITIZEN,
            "benefit",
            new OneCode("benefit"),
            (Citizen fact) -> fact.benefit(),
            new Text("ydelse", "benefit"),
            new Text("Hvilken ydelse modtager borgeren?", "Which benefit does the citizen receive?")),
    READINESS(
            Subject.CITIZEN,
            "readiness",
            new OneCode("readiness"),
            (Citizen fact) -> fact.readiness(),
            new Text("visitation", "readiness"),
            new Text("Hvordan er borgeren visiteret?", "How has the citizen's readiness been assessed?")),
    WEEKS_ON_BENEFIT(
            Subject.CITIZEN,
            "weeksOnBenefit",
            new Whole(0, 3000),
            (Citizen fact) -> fact.weeksOnBenefit(),
            new Text("uger på ydelsen", "weeks on the benefit"),
            new Text(
                    "Hvor mange uger i træk har borgeren modtaget ydelsen?",
                    "For how many weeks in a row has the citizen received the benefit?")),
    QUALIFYING_EDUCATION(
            Subject.CITIZEN,
            "qualifyingEducation",
            new YesNo(),
            (Citizen fact) -> fact.qualifyingEducation(),
            new Text("kompetencegivende uddannelse", "vocational or professional qualification"),
            new Text(
                    "Har borgeren en kompetencegivende uddannelse, det vil sige en, der kvalificerer til arbejde?",
                    "Does the citizen have a vocational or professional qualification, that is, one that qualifies for work?")),
    IN_EDUCATION(
            Subject.CITIZEN,
            "inEducation",
            new YesNo(),
            (Citizen fact) -> fact.inEducation(),
            new Text("i gang med uddannelse", "in education"),
            new Text("Er borgeren i gang med en uddannelse?", "Is the citizen in education?")),
    IN_EMPLOYMENT(
            Subject.CITIZEN,
            "inEmployment",
            new YesNo(),
            (Citizen fact) -> fact.inEmployment(),
            new Text("i job", "in employment"),
            new Text("Er borgeren i job?", "Is the citizen in a job?")),
    WANTS(
            Subject.CITIZEN,
            "wants",
            new ManyCodes("wants"),
            (Citizen fact) -> fact.wants(),
            new Text("ønsker", "wishes"),
            new Text(
                    "Hvad ønsker borgeren selv: job, ordinære løntimer eller uddannelse, og i så fald hvilken uddannelse?",
                    "What does the citizen want: a job, ordinary wage hours or education, and if so, which education?")),
    SEVERE_MENTAL_ILLNESS(
            Subject.CITIZEN,
            "severeMentalIllness",
            new YesNo(),
            (Citizen fact) -> fact.severeMentalIllness(),
            new Text("alvorlig sindslidelse", "severe mental illness"),
            new Text(
                    "Har borgeren en alvorlig sindslidelse? (Svar ja eller nej; angst og depression alene regnes ikke med her, og en diagnose skal ikke oplyses.)",
                    "Does the citizen have a severe mental illness? (Answer yes or no; anxiety and depression alone do not count here, and no diagnosis is to be given.)")),
    IN_PSYCHIATRIC_TREATMENT(
            Subject.CITIZEN,
            "inPsychiatricTreatment",
            new YesNo(),
            (Citizen fact) -> fact.inPsychiatricTreatment(),
            new Text("i psykiatrisk behandling", "in psychiatric treatment"),
            new Text("Er borgeren i psykiatrisk behandling?", "Is the citizen in psychiatric treatment?")),
    NEEDS_DANISH_OR_MATHS(
            Subject.CITIZEN,
            "needsDanishOrMaths",
            new YesNo(),
            (Citizen fact) -> fact.needsDanishOrMaths(),
            new Text("behov for dansk eller matematik", "need for Danish or mathematics"),
            new Text(
                    "Har borgeren behov for at blive bedre til dansk eller matematik for at kunne begynde på en uddannelse?",
                    "Does the citizen need better Danish or mathematics to be able to start education?")),
    CHALLENGES_BEYOND_UNEMPLOYMENT(
            Subject.CITIZEN,
            "challengesBeyondUnemployment",
            new YesNo(),
            (Citizen fact) -> fact.challengesBeyondUnemployment(),
            new Text("udfordringer ud over ledighed", "challenges beyond unemployment"),
            new Text(
                    "Har borgeren udfordringer ud over ledighed?",
                    "Does the citizen have challenges beyond unemployment?")),
    CURRENT_INTERVENTIONS(
            Subject.CITIZEN,
            "currentInterventions",
            new ManyCodes("intervention"),
            (Citizen fact) -> fact.currentInterventions(),
            new Text("igangværende indsatser", "current interventions"),
            new Text("Hvilke indsatser har borgeren allerede?", "Which interventions does the citizen already have?")),
    PRIMARY_CONTACT_PERSON(
            Subject.CONTACT,
            "primaryContactPerson",
            new YesNo(),
            (Contact fact) -> fact.primaryContactPerson(),
            new Text("primær kontaktperson", "primary contact person"),
            new Text(
                    "Har borgeren én primær og gennemgående kontaktperson?",
                    "Does the citizen have one primary, continuous contact person?")),
    CASEWORKER_CHANGES(
            Subject.CONTACT,
            "caseworkerChangesLast12Months",
            new Whole(0, 100),
            (Contact fact) -> fact.caseworkerChangesLast12Months(),
            new Text("sagsbehandlerskift de seneste 12 måneder", "changes of caseworker in the last 12 months"),
            new Text(
                    "Hvor mange gange har borgeren fået ny sagsbehandler de seneste 12 måneder?",
                    "How many times has the citizen's caseworker changed in the last 12 months?")),
    TRUSTING_RELATION(
            Subject.CONTACT,
            "trustingRelation",
            new YesNo(),
            (Contact fact) -> fact.trustingRelation(),
            new Text("tillidsrelation", "relationship of trust"),
            new Text(
                    "Oplever borgeren en tillidsfuld relation til kontaktpersonen?",
                    "Does the citizen experience a relationship of trust with the contact person?")),
    KNOWS_LOCAL_LABOUR_MARKET(
            Subject.CONTACT,
            "knowsLocalLabourMarket",
            new YesNo(),
            (Contact fact) -> fact.knowsLocalLabourMarket(),
            new Text("kendskab til det lokale arbejdsmarked", "knowledge of the local labour market"),
            new Text(
                    "Har kontaktpersonen viden om det lokale arbejdsmarked?",
                    "Does the contact person know the local labour market?")),
    HAS_COMPANY_NETWORK(
            Subject.CONTACT,
            "hasCompanyNetwork",
            new YesNo(),
            (Contact fact) -> fact.hasCompanyNetwork(),
            new Text("virksomhedsnetværk", "company network"),
            new Text(
                    "Har kontaktpersonen adgang til et veludbygget virksomhedsnetværk?",
                    "Does the contact person have access to a well-developed company network?")),
    IPS_AVAILABLE(
            Subject.IPS_OFFER,
            "available",
            new YesNo(),
            (IpsOffer fact) -> fact.available(),
            new Text("IPS findes lokalt", "IPS is available locally"),
            new Text("Kan IPS tilbydes lokalt?", "Can IPS be offered locally?")),
    IPS_CASELOAD(
            Subject.IPS_OFFER,
            "caseload",
            new Whole(0, 500),
            (IpsOffer fact) -> fact.caseload(),
            new Text("borgere pr. IPS-konsulent", "citizens per IPS consultant"),
            new Text("Hvor mange borgere har IPS-konsulenten?", "How many citizens does the IPS consultant have?")),
    IPS_PSYCHIATRY_COOPERATION(
            Subject.IPS_OFFER,
            "psychiatryCooperation",
            new YesNo(),
            (IpsOffer fact) -> fact.psychiatryCooperation(),
            new Text("IPS-tilbuddets samarbejde med psykiatrien", "the IPS offer's cooperation with psychiatry"),
            new Text(
                    "Foregår IPS-indsatsen i tæt samarbejde med psykiatrien?",
                    "Is the IPS offer delivered in close cooperation with psychiatry?")),
    IPS_FOLLOWS_PREFERENCES(
            Subject.IPS_OFFER,
            "followsPreferences",
            new YesNo(),
            (IpsOffer fact) -> fact.followsPreferences(),
            new Text("IPS-tilbuddet følger borgerens ønsker", "the IPS offer follows the citizen's preferences"),
            new Text(
                    "Bygger IPS-indsatsen på borgerens egne præferencer og valg?",
                    "Is the IPS offer built on the citizen's own preferences and choices?")),
    IPS_PLACE_THEN_TRAIN(
            Subject.IPS_OFFER,
            "placeThenTrain",
            new YesNo(),
            (IpsOffer fact) -> fact.placeThenTrain(),
            new Text("job først, oplæring i jobbet", "job first, training on the job"),
            new Text(
                    "Kommer borgeren først i job og bliver derefter oplært i jobbet?",
                    "Is the citizen placed in a job first and then trained on the job?")),
    IPS_ORDINARY_LABOUR_MARKET(
            Subject.IPS_OFFER,
            "ordinaryLabourMarket",
            new YesNo(),
            (IpsOffer fact) -> fact.ordinaryLabourMarket(),
            new Text("job på det ordinære arbejdsmarked", "jobs on the ordinary labour market"),
            new Text(
                    "Sigter IPS-indsatsen mod job på det ordinære arbejdsmarked?",
                    "Does the IPS offer aim at jobs on the ordinary labour market?")),
    IPS_SUPPORT_UNTIL_NOT_NEEDED(
            Subject.IPS_OFFER,
            "supportUntilNotNeeded",
            new YesNo(),
            (IpsOffer fact) -> fact.supportUntilNotNeeded(),
            new Text("støtte, til den ikke længere er nødvendig", "support until it is no longer needed"),
            new Text(
                    "Følger IPS-konsulenten borgeren, til borgeren er i job eller uddannelse og ikke længere har brug for støtte?",
                    "Does the IPS consultant follow the citizen until the citizen is in work or education and no longer needs support?")),
    MENTOR_AVAILABLE(
            Subject.MENTOR_OFFER,
            "available",
            new YesNo(),
            (MentorOffer fact) -> fact.available(),
            new Text("mentor findes lokalt", "a mentor is available locally"),
            new Text("Kan en mentor tilbydes lokalt?", "Can a mentor be offered locally?")),
    MENTOR_CONTACTS_PER_WEEK(
            Subject.MENTOR_OFFER,
            "contactsPerWeek",
            new Whole(0, 7),
            (MentorOffer fact) -> fact.contactsPerWeek(),
            new Text("mentorens kontakter pr. uge", "the mentor's contacts per week"),
            new Text(
                    "Hvor mange gange om ugen har mentoren kontakt med borgeren?",
                    "How many times a week is the mentor in contact with the citizen?")),
    MENTOR_PLANNED_WEEKS(
            Subject.MENTOR_OFFER,
            "plannedWeeks",
            new Whole(0, 520),
            (MentorOffer fact) -> fact.plannedWeeks(),
            new Text("planlagte uger med mentor", "planned weeks with a mentor"),
            new Text("Hvor mange uger er mentorstøtten planlagt til?", "For how many weeks is the mentoring planned?")),
    BROBYGNING_AVAILABLE(
            Subject.BROBYGNING_OFFER,
            "available",
            new YesNo(),
            (BrobygningOffer fact) -> fact.available(),
            new Text("brobygning findes lokalt", "the bridging course is available locally"),
            new Text("Kan brobygning tilbydes lokalt?", "Can the bridging course (brobygning) be offered locally?")),
    BROBYGNING_ORDINARY_ENVIRONMENT(
            Subject.BROBYGNING_OFFER,
            "ordinaryEducationEnvironment",
            new YesNo(),
            (BrobygningOffer fact) -> fact.ordinaryEducationEnvironment(),
            new Text("ordinært uddannelsesmiljø", "ordinary education environment"),
            new Text(
                    "Foregår det planlagte forløb i et ordinært uddannelsesmiljø?",
                    "Does the planned course take place in an ordinary education environment?")),
    BROBYGNING_AT_VOCATIONAL_SCHOOL(
            Subject.BROBYGNING_OFFER,
            "atVocationalSchool",
            new YesNo(),
            (BrobygningOffer fact) -> fact.atVocationalSchool(),
            new Text("på en erhvervsskole", "at a vocational school"),
            new Text(
                    "Foregår brobygningen på en erhvervsskole?",
                    "Is the bridging course (brobygning) held at a vocational school?")),
    BROBYGNING_TEACHES_DANISH_AND_MATHS(
            Subject.BROBYGNING_OFFER,
            "teachesDanishAndMaths",
            new YesNo(),
            (BrobygningOffer fact) -> fact.teachesDanishAndMaths(),
            new Text("undervisning i dansk og matematik", "teaching in Danish and mathematics"),
            new Text(
                    "Undervises der i dansk og matematik i brobygningen?",
                    "Are Danish and mathematics taught in the bridging course (brobygning)?")),
    BROBYGNING_SHORT_INTERNSHIPS(
            Subject.BROBYGNING_OFFER,
            "shortInternships",
            new YesNo(),
            (BrobygningOffer fact) -> fact.shortInternships(),
            new Text("korte praktikker og besøg", "short internships and visits"),
            new Text(
                    "Indgår der korte praktikker eller besøg på uddannelsesinstitutioner og i virksomheder?",
                    "Does it include short internships at, or visits to, educational institutions and companies?")),
    BROBYGNING_MENTOR_CONTINUES(
            Subject.BROBYGNING_OFFER,
            "mentorContinuesAfterStart",
            new YesNo(),
            (BrobygningOffer fact) -> fact.mentorContinuesAfterStart(),
            new Text("mentor også efter uddannelsesstart", "mentor continues after education has started"),
            new Text(
                    "Følger mentoren den unge, også efter uddannelsesstart?",
                    "Does the mentor keep following the young person after education has started?")),
    JOBFIRST_AVAILABLE(
            Subject.JOBFIRST_OFFER,
            "available",
            new YesNo(),
            (JobFirstOffer fact) -> fact.available(),
            new Text("JobFirst findes lokalt", "JobFirst is available locally"),
            new Text("Kan JobFirst tilbydes lokalt?", "Can JobFirst be offered locally?")),
    JOBFIRST_WAGE_HOURS_FROM_START(
            Subject.JOBFIRST_OFFER,
            "wageHoursFromStart",
            new YesNo(),
            (JobFirstOffer fact) -> fact.wageHoursFromStart(),
            new Text("virksomhedsforløb og løntimer fra start", "company placement and wage hours from the start"),
            new Text(
                    "Sigter forløbet fra start mod virksomhedsforløb og ordinære løntimer?",
                    "Does the programme aim at company placement and ordinary wage hours from the start?")),
    JOBFIRST_INTENSIVE_MENTOR(
            Subject.JOBFIRST_OFFER,
            "intensiveMentor",
            new YesNo(),
            (JobFirstOffer fact) -> fact.intensiveMentor(),
            new Text("intensiv mentorstøtte", "intensive mentor support"),
            new Text("Er der intensiv mentorstøtte i forløbet?", "Does the programme have intensive mentor support?")),
    JOBFIRST_FREQUENT_FOLLOW_UP(
            Subject.JOBFIRST_OFFER,
            "frequentFollowUp",
            new YesNo(),
            (JobFirstOffer fact) -> fact.frequentFollowUp(),
            new Text("hyppig opfølgning", "frequent follow-up"),
            new Text("Er der hyppig opfølgning i forløbet?", "Does the programme have frequent follow-up?")),
    JOBFIRST_PARALLEL_EFFORTS(
            Subject.JOBFIRST_OFFER,
            "parallelEfforts",
            new YesNo(),
            (JobFirstOffer fact) -> fact.parallelEfforts(),
            new Text("sideløbende indsatser", "parallel efforts"),
            new Text(
                    "Bliver udfordringer ud over ledighed håndteret sideløbende og ikke først?",
                    "Are challenges beyond unemployment handled in parallel and not first?")),
    FINDING_KIND(
            Subject.FINDING,
            "kind",
            new OneCode("kind"),
            (Facets fact) -> fact.kind(),
            new Text("fundets art", "the finding's kind"),
            new Text("Hvad slags fund er det?", "What kind of finding is it?")),
    FINDING_DESIGN(
            Subject.FINDING,
            "design",
            new OneCode("design"),
            (Facets fact) -> fact.design(),
            new Text("fundets design", "the finding's design"),
            new Text("Hvordan er fundet fremkommet?", "How was the finding made?")),
    FINDING_PEER_REVIEWED(
            Subject.FINDING,
            "peerReviewed",
            new YesNo(),
            (Facets fact) -> fact.peerReviewed(),
            new Text("fagfællebedømt", "peer reviewed"),
            new Text(
                    "Er netop dette resultat offentliggjort i et fagfællebedømt tidsskrift?",
                    "Is this very result published in a peer-reviewed journal?"));

    /** All that a profile can hold, in the order in which it lists them. */
    public static final List<Attribute> OF_A_PROFILE = Arrays.stream(values())
            .filter(attribute -> attribute.subject != Subject.FINDING)
            .toList();

    private static final Map<String, Attribute> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Attribute::path, Function.identity()));

    private static final Map<Subject, Map<String, Attribute>> BY_FIELD = byField();

    private static final Map<String, Attribute> AVAILABILITY = Arrays.stream(values())
            .filter(attribute -> attribute.field.equals("available"))
            .collect(Collectors.toUnmodifiableMap(
                    attribute -> attribute.subject.path().substring("offers.".length()), Function.identity()));

    private final Subject subject;
    private final String field;
    private final String path;
    private final String pointer;
    private final ValueType type;
    private final Function<Object, @Nullable Object> read;
    private final Text label;
    private final Text question;

    @SuppressWarnings("unchecked")
    <F> Attribute(
            Subject subject,
            String field,
            ValueType type,
            Function<F, @Nullable Object> read,
            Text label,
            Text question) {
        this.subject = subject;
        this.field = field;
        this.path = subject.path() + "." + field;
        this.pointer = "/" + path.replace('.', '/');
        this.type = type;
        this.read = fact -> read.apply((F) fact);
        this.label = label;
        this.question = question;
    }

    /** The attributes of one subject by their fields, in the order in which a profile lists them. */
    public static Map<String, Attribute> of(Subject subject) {
        return BY_FIELD.getOrDefault(subject, Map.of());
    }

    /** The attribute at a path such as {@code citizen.age} or {@code offers.ips.caseload}. */
    public static Optional<Attribute> find(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** Whether a local offer of this intervention exists; null for what is no intervention with an offer. */
    public static @Nullable Attribute availability(String intervention) {
        return AVAILABILITY.get(intervention);
    }

    public Subject subject() {
        return subject;
    }

    /** Its name in its subject: {@code age}. */
    public String field() {
        return field;
    }

    /** Its name in the whole profile: {@code citizen.age}. */
    public String path() {
        return path;
    }

    /** Where it stands in a question: {@code /offers/ips/caseload}. */
    String pointer() {
        return pointer;
    }

    public ValueType type() {
        return type;
    }

    public Text label() {
        return label;
    }

    /** What a caseworker asks to learn the value. */
    public Text question() {
        return question;
    }

    /**
     * Why the value can be another tomorrow, because somebody decides so. Null for what nobody decides or may be asked to
     * change: age, health, benefit, what is past.
     */
    public @Nullable Text changeable() {
        return switch (subject) {
            case CITIZEN -> this == WANTS ? THE_CITIZENS_OWN : null;
            case CONTACT -> this == CASEWORKER_CHANGES ? null : THE_JOB_CENTRES;
            case IPS_OFFER, MENTOR_OFFER, BROBYGNING_OFFER, JOBFIRST_OFFER -> THE_PROVIDERS;
            case FINDING -> null;
        };
    }

    /** The value in a fact of this attribute's subject, or null while it is unknown. */
    public @Nullable Object of(Object fact) {
        return read.apply(fact);
    }

    private static Map<Subject, Map<String, Attribute>> byField() {
        Map<Subject, Map<String, Attribute>> all = new EnumMap<>(Subject.class);
        for (Attribute attribute : values()) {
            all.computeIfAbsent(attribute.subject, subject -> new LinkedHashMap<>())
                    .put(attribute.field, attribute);
        }
        all.replaceAll((subject, attributes) -> Collections.unmodifiableMap(attributes));
        return all;
    }

    private static final Text THE_CITIZENS_OWN = new Text(
            "Det er borgerens eget ønske, og kun borgeren kan ændre det.",
            "It is the citizen's own wish, and only the citizen can change it.");
    private static final Text THE_JOB_CENTRES = new Text(
            "Jobcentret bestemmer, hvordan kontakten til borgeren er tilrettelagt.",
            "The job centre decides how the contact with the citizen is arranged.");
    private static final Text THE_PROVIDERS = new Text(
            "Kommunen og leverandøren bestemmer, hvordan tilbuddet leveres.",
            "The municipality and the provider decide how the offer is delivered.");
}
