package dk.indsatskompas.web;

import dk.indsatskompas.vocabulary.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** The language of an answer, and what the server itself says when a request does not even reach a controller. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new DanishOrEnglish();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServerItself() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }

    /** The first of the asked languages that is Danish or English; Danish when none is. */
    private static final class DanishOrEnglish extends AbstractLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (request.getHeader("Accept-Language") == null) {
                return locale(Language.DA);
            }
            for (Enumeration<Locale> asked = request.getLocales(); asked.hasMoreElements(); ) {
                Locale locale = asked.nextElement();
                if (locale.getLanguage().equals("da") || locale.getLanguage().equals("en")) {
                    return locale(Language.of(locale));
                }
            }
            return locale(Language.DA);
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The language is that of the request");
        }

        private static Locale locale(Language language) {
            return Locale.forLanguageTag(language.code());
        }
    }
}
