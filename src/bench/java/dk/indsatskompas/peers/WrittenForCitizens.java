package dk.indsatskompas.peers;

import static dk.indsatskompas.peers.HandWritten.atLeast;
import static dk.indsatskompas.peers.HandWritten.atMost;
import static dk.indsatskompas.peers.HandWritten.no;
import static dk.indsatskompas.peers.HandWritten.yes;

import dk.indsatskompas.peers.HandWritten.Written;
import dk.indsatskompas.vocabulary.Citizen;
import dk.indsatskompas.vocabulary.Profile;
import java.util.List;

/** The rules that ask something about the citizen, by hand. */
final class WrittenForCitizens {

    private static final String ACTIVITY = "AKTIVITETSPARAT";
    private static final String CASH_BENEFIT = "KONTANTHJAELP";

    static final List<Written> RULES = List.of(
            new Written(
                    "bip_2011/Stabil kontaktperson efter sagsbehandlerskift på kontanthjælp",
                    p -> ACTIVITY.equals(p.citizen().readiness())
                            && CASH_BENEFIT.equals(p.citizen().benefit())
                            && hasChangedCaseworker(p)),
            new Written(
                    "brobygning_2013/Brobygning til unge, der ønsker en erhvervsuddannelse",
                    p -> isUnder30(p) && isNeitherQualifiedNorStudying(p) && wantsVocationalOrAnyEducation(p)),
            new Written(
                    "brobygning_2013/Forbehold, når ønsket kun er gymnasial eller videregående uddannelse",
                    p -> wantsFurtherEducation(p) && !wantsVocationalOrAnyEducation(p)),
            new Written(
                    "brobygning_2013/Ordinært uddannelsesmiljø til unge, der ønsker uddannelse",
                    p -> isUnder30(p)
                            && wantsEducation(p)
                            && no(p.brobygning().ordinaryEducationEnvironment())),
            new Written("inklusion_2011/IPS til borgere med alvorlig sindslidelse", p -> isForIps(p)),
            new Written(
                    "inklusion_2011/Målgruppen i Projekt Inklusion",
                    p -> yes(p.citizen().inPsychiatricTreatment())),
            new Written(
                    "inklusion_2011/Højst 25 borgere til hver IPS-konsulent",
                    p -> isForIps(p) && atLeast(26, p.ips().caseload())),
            new Written(
                    "inklusion_2011/Borgerens egne præferencer skal styre IPS",
                    p -> isForIps(p) && no(p.ips().followsPreferences())),
            new Written(
                    "inklusion_2011/IPS i samarbejde med psykiatrien",
                    p -> isForIps(p) && no(p.ips().psychiatryCooperation())),
            new Written(
                    "jobfirst_2016/JobFirst til langvarige kontanthjælpsmodtagere",
                    p -> ACTIVITY.equals(p.citizen().readiness())
                            && CASH_BENEFIT.equals(p.citizen().benefit())
                            && atLeast(52, p.citizen().weeksOnBenefit())),
            new Written(
                    "jobfirst_2016/JobFirst til borgere på ressourceforløbsydelse",
                    p -> "RESSOURCEFORLOEBSYDELSE".equals(p.citizen().benefit())),
            new Written(
                    "jobfirst_2016/Målgruppen i JobFirst",
                    p -> atLeast(30, p.citizen().age())),
            new Written(
                    "jobfirst_2016/Stabil kontaktperson, når borgeren ingen primær har",
                    p -> isFarFromWork(p) && no(p.contact().primaryContactPerson())),
            new Written(
                    "jobfirst_2016/Stabil kontaktperson, når sagsbehandleren har skiftet",
                    p -> isFarFromWork(p) && hasChangedCaseworker(p)),
            new Written(
                    "jobfirst_2016/Kontaktperson på to ben, når viden om arbejdsmarkedet mangler",
                    p -> isFarFromWork(p) && no(p.contact().knowsLocalLabourMarket())),
            new Written(
                    "jobfirst_2016/Kontaktperson på to ben, når virksomhedsnetværket mangler",
                    p -> isFarFromWork(p) && no(p.contact().hasCompanyNetwork())),
            new Written(
                    "mentor_2012/Mentor til unge uden uddannelse og job",
                    p -> isUnder30(p)
                            && isNeitherQualifiedNorStudying(p)
                            && no(p.citizen().inEmployment())),
            new Written(
                    "mentor_2012/Målgruppen i Mentorforsøget",
                    p -> atLeast(18, p.citizen().age())
                            && atMost(29, p.citizen().age())
                            && isOnCashOrEducationBenefit(p)
                            && isFarFromWork(p)));

    private WrittenForCitizens() {}

    private static boolean isUnder30(Profile p) {
        return atMost(29, p.citizen().age());
    }

    private static boolean isNeitherQualifiedNorStudying(Profile p) {
        return no(p.citizen().qualifyingEducation()) && no(p.citizen().inEducation());
    }

    private static boolean isOnCashOrEducationBenefit(Profile p) {
        String benefit = p.citizen().benefit();
        return CASH_BENEFIT.equals(benefit) || "UDDANNELSESHJAELP".equals(benefit);
    }

    private static boolean isFarFromWork(Profile p) {
        String readiness = p.citizen().readiness();
        return ACTIVITY.equals(readiness) || "UDDANNELSESPARAT".equals(readiness);
    }

    private static boolean hasChangedCaseworker(Profile p) {
        return atLeast(1, p.contact().caseworkerChangesLast12Months());
    }

    /** IPS is voluntary, so the wish counts. */
    private static boolean isForIps(Profile p) {
        return yes(p.citizen().severeMentalIllness())
                && (wants(p.citizen(), "EMPLOYMENT") || wants(p.citizen(), "WAGE_HOURS") || wantsEducation(p));
    }

    private static boolean wantsEducation(Profile p) {
        return wantsVocationalOrAnyEducation(p) || wantsFurtherEducation(p);
    }

    private static boolean wantsVocationalOrAnyEducation(Profile p) {
        return wants(p.citizen(), "VOCATIONAL_EDUCATION") || wants(p.citizen(), "EDUCATION");
    }

    private static boolean wantsFurtherEducation(Profile p) {
        return wants(p.citizen(), "UPPER_SECONDARY_EDUCATION") || wants(p.citizen(), "HIGHER_EDUCATION");
    }

    private static boolean wants(Citizen citizen, String wish) {
        return citizen.wants() != null && citizen.wants().contains(wish);
    }
}
