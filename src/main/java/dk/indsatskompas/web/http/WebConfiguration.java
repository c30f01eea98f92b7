package dk.indsatskompas.web.http;

import dk.indsatskompas.bulk.Batch;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.ErrorAnswer.ServerProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** What is the same for every address: the language, the headers, how much is taken on, and what the server itself refuses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class WebConfiguration implements WebMvcConfigurer {
    private static final Pattern FORMAT = Pattern.compile("(?:^|&)format=");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new QueryCheck()).addPathPatterns("/v1/**").order(Ordered.LOWEST_PRECEDENCE);
    }

    /** A format that is named in the address outweighs what is accepted. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(request ->
                namesAFormat(request) ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST : AcceptedTypes.of(request)));
    }

    /** In the address only: to look for it in a form would read a body that something else refuses. */
    private static boolean namesAFormat(NativeWebRequest request) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        return asked != null
                && asked.getQueryString() != null
                && FORMAT.matcher(asked.getQueryString()).find();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new RequestLanguage();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServerItself(RequestLimits limits) {
        return factory -> {
            factory.setProtocol(TimelyHttp.class.getName());
            factory.addConnectorCustomizers(connector ->
                    ((TimelyHttp) connector.getProtocolHandler()).serve(connector, limits.header(), limits.body()));
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ServerProblems.class.getName());
                }
            });
        };
    }

    @Bean
    ConcurrencyLimiter batchPlaces(RequestLimits limits) {
        return new ConcurrencyLimiter(limits.batches(), limits.batchesPerCaller(), Duration.ofSeconds(10));
    }

    /** Batches use all cores, and share their threads. */
    @Bean(destroyMethod = "close")
    Batch bulk(@Value("${indsatskompas.limits.batch-lines}") long mostLines) {
        return new Batch(Runtime.getRuntime().availableProcessors(), mostLines);
    }

    /** Writes a text in the language of the request. */
    @JacksonComponent
    static class TextJson extends ValueSerializer<Text> {
        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.in(Language.of(LocaleContextHolder.getLocale())));
        }
    }
}
