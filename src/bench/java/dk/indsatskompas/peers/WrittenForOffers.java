package dk.indsatskompas.peers;

import static dk.indsatskompas.peers.HandWritten.atLeast;
import static dk.indsatskompas.peers.HandWritten.atMost;
import static dk.indsatskompas.peers.HandWritten.yes;

import dk.indsatskompas.peers.HandWritten.Written;
import java.util.List;

/** The rules that only ask how something is delivered, by hand. */
final class WrittenForOffers {

    static final List<Written> RULES = List.of(
            new Written("brobygning_2013/Brobygningen holdes på en erhvervsskole", p -> yes(p.brobygning().atVocationalSchool())),
            new Written("brobygning_2013/Brobygningen omfatter dansk og matematik", p -> yes(p.brobygning().teachesDanishAndMaths())),
            new Written("brobygning_2013/Brobygningen omfatter korte praktikker eller besøg", p -> yes(p.brobygning().shortInternships())),
            new Written("brobygning_2013/Mentoren følger den unge også efter uddannelsesstart", p -> yes(p.brobygning().mentorContinuesAfterStart())),
            new Written("brobygning_2013/Brobygningen foregår i et ordinært uddannelsesmiljø", p -> yes(p.brobygning().ordinaryEducationEnvironment())),
            new Written("inklusion_2011/IPS-konsulenten har højst 25 borgere", p -> atMost(25, p.ips().caseload())),
            new Written("inklusion_2011/IPS foregår sammen med psykiatrien", p -> yes(p.ips().psychiatryCooperation())),
            new Written("inklusion_2011/IPS følger borgerens præferencer", p -> yes(p.ips().followsPreferences())),
            new Written("inklusion_2011/IPS begynder med jobbet", p -> yes(p.ips().placeThenTrain())),
            new Written("inklusion_2011/IPS-støtten bliver, så længe der er brug for den", p -> yes(p.ips().supportUntilNotNeeded())),
            new Written("inklusion_2011/IPS sigter mod det ordinære arbejdsmarked", p -> yes(p.ips().ordinaryLabourMarket())),
            new Written("jobfirst_2016/JobFirst sigter mod løntimer fra start", p -> yes(p.jobfirst().wageHoursFromStart())),
            new Written("jobfirst_2016/JobFirst har intensiv mentorstøtte", p -> yes(p.jobfirst().intensiveMentor())),
            new Written("jobfirst_2016/JobFirst har hyppig opfølgning", p -> yes(p.jobfirst().frequentFollowUp())),
            new Written("jobfirst_2016/JobFirst håndterer andre udfordringer sideløbende", p -> yes(p.jobfirst().parallelEfforts())),
            new Written("mentor_2012/Mentoren har kontakt hver uge", p -> atLeast(1, p.mentor().contactsPerWeek())),
            new Written("mentor_2012/Mentorstøtten varer højst et år", p -> atMost(52, p.mentor().plannedWeeks())));

    private WrittenForOffers() {}
}
