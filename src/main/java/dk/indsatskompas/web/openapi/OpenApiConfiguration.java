package dk.indsatskompas.web.openapi;

import dk.indsatskompas.publishing.RulebookRegistry;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the contract be written once for each rulebook and language. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    FilterRegistrationBean<ContractCache> contractCache(RulebookRegistry rulebooks) {
        FilterRegistrationBean<ContractCache> registration = new FilterRegistrationBean<>(new ContractCache(rulebooks));
        registration.addUrlPatterns("/v3/api-docs", "/v3/api-docs.yaml");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
