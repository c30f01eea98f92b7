package dk.indsatskompas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    private static final class InEnglish extends ValueSerializer<Text> {

        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.en());
        }
    }
}
