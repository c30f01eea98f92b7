package dk.indsatskompas.web;

import dk.indsatskompas.vocabulary.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/**
 * The language of a request: the first of those asked for that is Danish or English, and Danish when none is. The server's
 * own reading falls back on the language of the machine, which is nobody's choice.
 */
final class AskedLanguage extends AbstractLocaleResolver {

    static Language of(HttpServletRequest request) {
        return asked(request).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .filter(language -> language.equals("da") || language.equals("en"))
                .findFirst()
                .map(language -> Language.of(Locale.forLanguageTag(language)))
                .orElse(Language.DA);
    }

    private static List<LanguageRange> asked(HttpServletRequest request) {
        String header = String.join(",", Collections.list(request.getHeaders("Accept-Language")));
        try {
            return header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.forLanguageTag(of(request).code());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is that of the request");
    }
}
