package dk.indsatskompas.advice;

import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ProfileReader;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a case system, read and found whole.
 *
 * @param citizenRef an opaque pseudonym, {@code [A-Za-z0-9._:-]{1,64}}
 * @param asOf the date it is answered for
 */
public record Question(String citizenRef, LocalDate asOf, Profile profile) {

    /** How many bytes are read; a whole profile is about two thousand. */
    public static final int LARGEST = 65_536;

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /**
     * The question in a body.
     *
     * @param today the date it is answered for when it names none
     * @throws InvalidRequest with every fault, when there is one
     */
    public static Question read(byte[] body, Vocabulary vocabulary, LocalDate today) {
        List<InputFault> faults = new ArrayList<>();
        Map<String, @Nullable Object> tree = JsonTree.read(body, faults);
        if (tree.isEmpty() && !faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        List<String> known = Stream.concat(Stream.of("citizenRef", "asOf"), vocabulary.objects().stream())
                .toList();
        tree.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(ProfileReader.unknownFieldFault("", name, known)));
        String reference = reference(tree.get("citizenRef"), faults);
        LocalDate asOf = asOf(tree.get("asOf"), today, faults);
        Profile profile = new ProfileReader(vocabulary, asOf, faults).profile(tree);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Question(reference, asOf, profile);
    }

    private static String reference(@Nullable Object value, List<InputFault> faults) {
        if (value == null) {
            faults.add(new InputFault("/citizenRef", "required", REFERENCE_MISSING, OPAQUE));
        } else if (!(value instanceof String text) || !REFERENCE.matcher(text).matches()) {
            faults.add(
                    value instanceof String given && CprNumber.in(given)
                            ? cpr("/citizenRef")
                            : new InputFault("/citizenRef", "malformed", BAD_REFERENCE, OPAQUE));
        } else if (CprNumber.in(text)) {
            faults.add(cpr("/citizenRef"));
        } else {
            return text;
        }
        return "";
    }

    /**
     * The fault of a reference by which a citizen is looked up, if it looks like a civil registration number: nobody can
     * have been recorded under it.
     *
     * @param pointer where it was sent
     */
    public static Optional<InputFault> faultOf(String reference, String pointer) {
        return CprNumber.in(reference) ? Optional.of(cpr(pointer)) : Optional.empty();
    }

    private static InputFault cpr(String pointer) {
        return CprNumber.fault(pointer, "citizenRef", OPAQUE);
    }

    private static LocalDate asOf(@Nullable Object value, LocalDate today, List<InputFault> faults) {
        if (value == null) {
            return today;
        }
        try {
            if (value instanceof String text && text.length() == "2026-11-22".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Told below, like everything else that is no date.
        }
        faults.add(new InputFault("/asOf", "malformed", BAD_DATE, DATE_HINT));
        return today;
    }

    private static final Text REFERENCE_MISSING = new Text("citizenRef mangler.", "citizenRef is missing.");
    private static final Text BAD_REFERENCE = new Text(
            "citizenRef skal være 1–64 tegn: bogstaverne A–Z og a–z, cifre og . _ : -",
            "citizenRef must be 1–64 characters: the letters A–Z and a–z, digits and . _ : -");
    private static final Text OPAQUE = new Text(
            "Brug et pseudonym, som kun jeres eget system kan føre tilbage til borgeren.",
            "Use a pseudonym that only your own system can trace back to the citizen.");
    private static final Text BAD_DATE = new Text("asOf er ikke en dato.", "asOf is not a date.");
    private static final Text DATE_HINT = new Text("Skriv datoen som 2026-11-22.", "Write the date as 2026-11-22.");
}
