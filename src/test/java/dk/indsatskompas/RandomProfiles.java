package dk.indsatskompas;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.ValueType.ManyCodes;
import dk.indsatskompas.vocabulary.ValueType.OneCode;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.instancio.Instancio;
import org.instancio.Random;
import org.instancio.Select;
import org.instancio.generator.AfterGenerate;
import org.instancio.settings.Keys;

/**
 * Seeded random citizens. A third of all values is unknown, and half of the numbers lie on or beside a threshold of some
 * rule, where mistakes are.
 */
public record RandomProfiles(Rulebook rulebook) {

    /** A citizen as somebody who knows everything would describe her, and the part of it that is known. */
    public record HalfKnown(Vocabulary words, Map<Attribute, Object> all, Map<Attribute, Object> known) {

        public Profile profile() {
            return words.profile(known);
        }

        public Profile fullyKnown() {
            return words.profile(all);
        }
    }

    /** The same citizen with some attributes otherwise. */
    public static Profile changed(Profile citizen, Map<Attribute, Object> changes) {
        Map<Attribute, Object> changed = new HashMap<>(citizen.known());
        changed.putAll(changes);
        return citizen.vocabulary().profile(changed);
    }

    /** That many citizens; the same seed gives the same ones. */
    public Stream<HalfKnown> citizens(long seed, int count) {
        // Of an object, since all that a citizen's words hold would be looked through for each of them.
        return Instancio.of(Object.class)
                .withSeed(seed)
                .withSetting(Keys.AFTER_GENERATE_HINT, AfterGenerate.DO_NOT_MODIFY)
                .supply(Select.root(), this::citizen)
                .stream()
                .map(HalfKnown.class::cast)
                .limit(count);
    }

    /** As much of that many citizens as is known. */
    public Stream<Profile> profiles(long seed, int count) {
        return citizens(seed, count).map(HalfKnown::profile);
    }

    private HalfKnown citizen(Random random) {
        Map<Attribute, Object> all = new TreeMap<>();
        Map<Attribute, Object> known = new TreeMap<>();
        rulebook.contents().vocabulary().attributes().stream().forEach(attribute -> {
            all.put(attribute, value(attribute, random));
            if (random.intRange(0, 2) > 0) {
                known.put(attribute, all.get(attribute));
            }
        });
        return new HalfKnown(rulebook.contents().vocabulary(), all, known);
    }

    private Object value(Attribute attribute, Random random) {
        if (attribute.type() instanceof Whole whole) {
            return number(attribute, whole, random);
        }
        if (attribute.type() instanceof OneCode one) {
            return random.oneOf(rulebook.contents().codeLists().get(one.list()).ids());
        }
        if (attribute.type() instanceof ManyCodes many) {
            return rulebook.contents().codeLists().get(many.list()).ids().stream()
                    .filter(code -> random.intRange(0, 3) == 0)
                    .toList();
        }
        return random.trueOrFalse();
    }

    private int number(Attribute attribute, Whole range, Random random) {
        List<Integer> thresholds = rulebook.contents().rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::constraint)
                .filter(constraint -> constraint.attribute().equals(attribute))
                .map(constraint -> (Integer) constraint.operands().get(0))
                .toList();
        if (thresholds.isEmpty() || random.trueOrFalse()) {
            return random.intRange(range.min(), range.max());
        }
        int near = random.oneOf(thresholds) + random.intRange(-1, 1);
        return Math.max(range.min(), Math.min(range.max(), near));
    }
}
