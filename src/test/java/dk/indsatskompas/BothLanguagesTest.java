package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a person reads is there in Danish and in English, from one source. */
@Invariant("Every text is there in Danish and in English")
class BothLanguagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Bilingual bilingual = new Bilingual();
    private final Rulebook rulebook = ShippedRules.rulebook();

    @Test
    void everyTextOfTheProgramIsThereInBoth() {
        long constants = House.classes().stream().mapToLong(this::constants).sum();

        assertThat(constants).isGreaterThan(300);
        bilingual.verify();
    }

    @Test
    void everySentenceOfARuleCanBeSaidInBoth() {
        Contents contents = rulebook.contents();
        for (Rule rule : Stream.concat(contents.rules().stream(), contents.scale().stream())
                .toList()) {
            say(rule.id(), rule.said());
            for (Condition condition : rule.conditions()) {
                say(rule.id(), condition.text());
            }
        }
        bilingual.verify();
    }

    @Test
    @Tag("endurance")
    void everyTextOfAnAnswerIsThereInBoth() {
        Advisor advisor = new Advisor(rulebook);
        new RandomProfiles(rulebook).profiles(20, Size.CITIZENS.of(400)).forEach(profile -> {
            AnsweredQuestion answered = advisor.answer(new Question("case-1", DAY, profile));
            bilingual.answers("", answer(Language.DA, answered), answer(Language.EN, answered));
        });
        bilingual.verify();
    }

    private static JsonNode answer(Language language, AnsweredQuestion answered) {
        return JsonMapper.shared().readTree(AnswerJson.write(answered.given(null, Instant.EPOCH, language)));
    }

    private long constants(JavaClass imported) {
        Class<?> type = imported.reflect();
        long found = 0;
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() != Text.class) {
                continue;
            }
            if (Modifier.isStatic(field.getModifiers())) {
                found += constant(field, null);
            } else if (type.isEnum()) {
                for (Object value : type.getEnumConstants()) {
                    found += constant(field, value);
                }
            }
        }
        return found;
    }

    private int constant(Field field, Object holder) {
        try {
            field.setAccessible(true);
            if (field.get(holder) instanceof Text text) {
                say(
                        field.getDeclaringClass().getSimpleName() + "." + field.getName() + " "
                                + (holder == null ? "" : holder),
                        text);
                return 1;
            }
            return 0;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private void say(String where, Text text) {
        bilingual.statement(where, text.da(), text.en());
    }
}
