package dk.indsatskompas.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence that made-up rules consist of.
 *
 * @param part of a scenario: {@code citizen} or {@code contact}
 * @param holds a value with which it holds, as a scenario says it
 * @param fails the nearest value with which it does not
 */
record Phrasing(String part, String field, String sentence, String holds, String fails) {

    /** Whom it is said of, as a rule says it. */
    String subject() {
        return part.equals("citizen") ? "Borgeren" : "Kontaktforløbet";
    }

    /** For each attribute what is said of it, those of the contact last; nothing that is an interpretation of the rulebook. */
    static List<List<Phrasing>> all() {
        return List.of(
                numbers(
                        "citizen.age",
                        "er mindst %s år",
                        "er under %s år",
                        18,
                        20,
                        22,
                        25,
                        28,
                        32,
                        35,
                        40,
                        45,
                        50,
                        55,
                        60),
                numbers(
                        "citizen.weeksOnBenefit",
                        "har modtaget ydelsen i mindst %s uger",
                        "har modtaget ydelsen i under %s uger",
                        4,
                        8,
                        13,
                        26,
                        39,
                        51,
                        78,
                        104,
                        156,
                        208),
                codes(
                        "citizen.benefit",
                        "modtager",
                        "KONTANTHJAELP",
                        "RESSOURCEFORLOEBSYDELSE",
                        "REVALIDERING",
                        "SYGEDAGPENGE",
                        "JOBAFKLARING",
                        "LEDIGHEDSYDELSE",
                        "DAGPENGE"),
                codes("citizen.readiness", "er visiteret som", "JOBPARAT", "AKTIVITETSPARAT", "UDDANNELSESPARAT"),
                wishes("EMPLOYMENT", "WAGE_HOURS", "EDUCATION", "VOCATIONAL_EDUCATION", "HIGHER_EDUCATION"),
                yesOrNo("citizen.inEducation", "er i gang med en uddannelse", "er ikke i gang med en uddannelse"),
                yesOrNo("citizen.inEmployment", "er i job", "er ikke i job"),
                yesOrNo(
                        "citizen.severeMentalIllness",
                        "har en alvorlig sindslidelse",
                        "har ikke en alvorlig sindslidelse"),
                yesOrNo(
                        "citizen.inPsychiatricTreatment",
                        "er i psykiatrisk behandling",
                        "er ikke i psykiatrisk behandling"),
                yesOrNo(
                        "contact.primaryContactPerson",
                        "har én primær og gennemgående kontaktperson",
                        "mangler én primær og gennemgående kontaktperson"),
                yesOrNo(
                        "contact.knowsLocalLabourMarket",
                        "har en kontaktperson med viden om det lokale arbejdsmarked",
                        "har en kontaktperson uden viden om det lokale arbejdsmarked"),
                yesOrNo(
                        "contact.trustingRelation",
                        "bygger på en tillidsfuld relation",
                        "bygger ikke på en tillidsfuld relation"),
                numbers(
                        "contact.caseworkerChangesLast12Months",
                        "har haft mindst %s sagsbehandlerskift de seneste 12 måneder",
                        "har haft færre end %s sagsbehandlerskift de seneste 12 måneder",
                        2,
                        3,
                        4,
                        5,
                        6));
    }

    private static List<Phrasing> numbers(String path, String atLeast, String under, int... thresholds) {
        List<Phrasing> numbers = new ArrayList<>();
        for (int n : thresholds) {
            numbers.add(of(path, String.format(atLeast, n), "" + n, "" + (n - 1)));
            numbers.add(of(path, String.format(under, n), "" + (n - 1), "" + n));
        }
        return numbers;
    }

    private static List<Phrasing> codes(String path, String said, String... codes) {
        String last = codes[codes.length - 1];
        return Arrays.stream(codes)
                .map(code -> of(path, said + " \"" + code + '"', code, code.equals(last) ? codes[0] : last))
                .toList();
    }

    private static List<Phrasing> wishes(String... codes) {
        return Arrays.stream(codes)
                .map(code -> of("citizen.wants", "ønsker \"" + code + '"', "[" + code + "]", "[]"))
                .toList();
    }

    private static List<Phrasing> yesOrNo(String path, String yes, String no) {
        return Stream.of(of(path, yes, "true", "false"), of(path, no, "false", "true"))
                .toList();
    }

    private static Phrasing of(String path, String sentence, String holds, String fails) {
        String[] parts = path.split("\\.", -1);
        return new Phrasing(parts[0], parts[1], sentence, holds, fails);
    }
}
