package dk.indsatskompas.web.openapi;

import dk.indsatskompas.access.Role;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in OpenAPI how to sign in, and of each operation which roles it needs. */
@Component
class OpenApiSignIn implements OpenApiCustomizer, OperationCustomizer {

    private static final String BEARER = "bearer";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description(OpenApiTexts.in("document", "signIn")));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<String> roles = roles(handler);
        return operation.description(
                roles.containsAll(Role.codes())
                        ? OpenApiTexts.in("document", "everyRole")
                        : OpenApiTexts.in("document", "roles")
                                .formatted(String.join(OpenApiTexts.in("document", "or"), roles)));
    }

    private static List<String> roles(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RolesAllowed.class)))
                .map(said -> List.of(said.value()))
                .orElse(List.of());
    }
}
