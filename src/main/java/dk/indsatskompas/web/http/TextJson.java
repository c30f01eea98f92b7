package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a text in the language of the request. */
@JacksonComponent
class TextJson extends ValueSerializer<Text> {

    @Override
    public void serialize(Text text, JsonGenerator json, SerializationContext context) {
        json.writeString(text.in(Language.of(LocaleContextHolder.getLocale())));
    }
}
