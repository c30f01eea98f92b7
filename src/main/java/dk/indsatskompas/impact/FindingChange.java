package dk.indsatskompas.impact;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.advice.Recommended.Basis;
import dk.indsatskompas.evidence.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding behind a recommendation that came, went, is graded differently, or has other figures. Where it is not
 * behind it, it has no strength.
 */
public record FindingChange(
        String finding, @Nullable Strength before, @Nullable Strength after) {

    private record Behind(Strength strength, List<Object> figures) {}

    public static List<FindingChange> between(Recommended before, Recommended after) {
        Map<String, Behind> old = behind(before);
        Map<String, Behind> now = behind(after);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(finding -> !Objects.equals(old.get(finding), now.get(finding)))
                .map(finding -> new FindingChange(finding, strength(old.get(finding)), strength(now.get(finding))))
                .toList();
    }

    private static Map<String, Behind> behind(Recommended recommended) {
        Map<String, Behind> findings = new LinkedHashMap<>();
        for (ExpectedEffect effect : recommended.grounds().expectedEffects()) {
            findings.computeIfAbsent(effect.finding(), id -> new Behind(effect.strength(), new ArrayList<>()))
                    .figures()
                    .add(effect.withoutWords());
        }
        for (Basis basis : recommended.grounds().basis()) {
            findings.put(basis.finding(), new Behind(basis.strength(), List.of()));
        }
        return findings;
    }

    private static @Nullable Strength strength(@Nullable Behind behind) {
        return behind == null ? null : behind.strength();
    }
}
