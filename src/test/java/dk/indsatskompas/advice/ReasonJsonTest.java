package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What is written by hand is what would be written property by property. */
class ReasonJsonTest {

    private static final JsonMapper BY_PROPERTY = JsonMapper.builder()
            .addModule(new SimpleModule("texts").addSerializer(Text.class, new InEnglish()))
            .build();

    @Test
    void isWhatItsComponentsSay() {
        List<RuleOutcome> rules = new RandomProfiles(ShippedRules.rulebook())
                .profiles(1, 200)
                .flatMap(profile -> ShippedRules.rulebook().evaluate(profile).rules().stream())
                .toList();

        for (RuleOutcome rule : rules) {
            Reason reason = Reason.of(rule);
            JsonNode written = BY_PROPERTY.readTree(AnswerJson.write(reason, Language.EN));
            assertThat(written).isEqualTo(BY_PROPERTY.readTree(BY_PROPERTY.writeValueAsBytes(reason)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "mr", "bn", "ne", "my", "th-TH-u-nu-thai", "tr", "da"})
    @Invariant("An answer is the same to the byte whatever the locale and the time zone of the machine")
    void isTheSameInEveryLocale(String tag) {
        RuleOutcome rule = ShippedRules.rulebook()
                .evaluate(new RandomProfiles(ShippedRules.rulebook())
                        .profiles(1, 1)
                        .findFirst()
                        .orElseThrow())
                .rules()
                .get(0);
        Reason given = Reason.of(rule);
        // A line that no other test has had written and kept.
        Reason reason = new Reason(
                given.rule(),
                given.outcome(),
                given.findings(),
                given.interpretations(),
                given.file(),
                1_000_000 + Math.floorMod(tag.hashCode(), 1_000_000),
                given.conditions());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            JsonNode written = BY_PROPERTY.readTree(AnswerJson.write(reason, Language.EN));
            assertThat(written).isEqualTo(BY_PROPERTY.readTree(BY_PROPERTY.writeValueAsBytes(reason)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isNotWrittenWhereItWouldBeNoJson() {
        AnswerJson.Pieces<Integer> pieces = AnswerJson.Pieces.raw("", "{\"line\":%d}"::formatted, "");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThatThrownBy(() -> pieces.of(7)).isInstanceOf(JacksonException.class);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static final class InEnglish extends ValueSerializer<Text> {

        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.en());
        }
    }
}
