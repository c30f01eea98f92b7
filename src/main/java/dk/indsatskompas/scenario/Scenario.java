package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.Map;

/**
 * One example for the rules of one folder.
 *
 * @param asOf the day that it is for
 * @param sound false when it has a problem of its own, and nothing can be concluded from it
 * @param expected what must come of rules, by their ids: TRUE fires, FALSE is silent, UNKNOWN is undetermined
 */
record Scenario(
        String folder,
        String name,
        Place place,
        LocalDate asOf,
        Profile facts,
        boolean sound,
        Map<String, Truth> expected) {}
