package dk.indsatskompas.advice;

import dk.indsatskompas.vocabulary.CprNumber;
import dk.indsatskompas.vocabulary.FaultKind;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ProfileReader;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question of a case system, read and found whole.
 *
 * @param citizenRef an opaque pseudonym, {@code [A-Za-z0-9._:-]{1,64}}, and neither {@code .} nor {@code ..}, which no
 *     address can end in
 */
public record Question(String citizenRef, LocalDate asOf, Profile profile) {
    /** How many bytes are read; a whole profile is about two thousand. */
    public static final int LARGEST = 65_536;

    private static final Pattern REFERENCE = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,64}");

    /**
     * The question in a body.
     *
     * @param today the date it is answered for when it names none
     * @throws InvalidRequest with every fault, when there is one
     */
    public static Question read(byte[] body, Vocabulary vocabulary, LocalDate today) {
        List<InputFault> faults = new ArrayList<>();
        List<String> fields = new ArrayList<>(List.of("citizenRef", "asOf"));
        fields.addAll(vocabulary.objects());
        Map<String, @Nullable Object> tree = JsonTree.read(body, fields, faults);
        String reference = reference(tree.get("citizenRef"), faults);
        LocalDate asOf = asOf(tree.get("asOf"), today, faults);
        Profile profile = new ProfileReader(vocabulary, asOf, faults).profile(tree);
        InvalidRequest.ifAny(faults);
        return new Question(reference, asOf, profile);
    }

    private static String reference(@Nullable Object value, List<InputFault> faults) {
        String text = value instanceof String given ? given : "";
        if (value == null) {
            faults.add(FaultKind.REFERENCE_MISSING.at("/citizenRef"));
        } else {
            faultOf(text, "/citizenRef").ifPresent(faults::add);
        }
        return text;
    }

    /** The fault of a reference, if nobody can have been recorded under it. */
    public static Optional<InputFault> faultOf(String reference, String pointer) {
        if (CprNumber.in(reference)) {
            return Optional.of(FaultKind.REFERENCE_LIKE_CPR.at(pointer));
        }
        return REFERENCE.matcher(reference).matches()
                ? Optional.empty()
                : Optional.of(FaultKind.BAD_REFERENCE.at(pointer));
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
        faults.add(FaultKind.BAD_DATE.at("/asOf"));
        return today;
    }
}
