package dk.indsatskompas.rulebook.reading;

import dk.indsatskompas.vocabulary.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What never may be in a profile: who somebody is, origin, gender, diagnosis, crime, substance use, what a caseworker believes,
 * and free text. A folder can add to it and never take anything away.
 */
record ForbiddenWords(List<String> added) {

    /** Beginnings of words, in both languages, as people name such fields. */
    private static final List<String> ALWAYS = List.of("""
            cpr ssn personnummer navn fornavn efternavn name surname adresse address telefon phone email
            fødselsdato foedselsdato birth fritekst freetext bemærkning bemaerkning herkomst oprindelse
            etnicitet origin ethnic race religion nationalitet statsborger nationality citizenship køn koen
            gender sex diagnos straffe kriminel criminal conviction misbrug stofbrug rusmiddel alkohol
            substance alcohol drug overbevisning belief""".split("\\s"));

    /** The word by which an attribute is one that must not be; looked for in its name and in what it is called. */
    Optional<String> in(Attribute attribute) {
        String words = attribute.field().replaceAll("([A-Z])", " $1") + " "
                + attribute.label().da() + " " + attribute.label().en();
        return Stream.concat(ALWAYS.stream(), added.stream().map(word -> word.toLowerCase(Locale.ROOT)))
                .filter(forbidden -> Arrays.stream(
                                words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                        .anyMatch(word -> word.startsWith(forbidden)))
                .findFirst();
    }
}
