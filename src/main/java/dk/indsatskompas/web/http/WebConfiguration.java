package dk.indsatskompas.web.http;

import dk.indsatskompas.bulk.Batch;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is the same for every address: the language, the headers, how much is taken on, and what the server itself refuses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new QueryCheck()).addPathPatterns("/v1/**").order(Ordered.LOWEST_PRECEDENCE);
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

    /** Batches use all cores, and share their threads. */
    @Bean(destroyMethod = "close")
    Batch bulk(@Value("${indsatskompas.limits.batch-lines}") long mostLines) {
        return new Batch(Runtime.getRuntime().availableProcessors(), mostLines);
    }
}
