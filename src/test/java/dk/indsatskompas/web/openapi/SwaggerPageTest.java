package dk.indsatskompas.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SwaggerPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"springdoc.api-docs.enabled", "springdoc.swagger-ui.enabled"})
    void aServiceStartsWithoutTheContractOrItsPageWhereTheyAreSwitchedOff(String what) {
        new ApplicationContextRunner()
                .withUserConfiguration(SwaggerPage.class)
                .withPropertyValues(what + "=false")
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(SwaggerPage.class));
    }
}
