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
                                .description(
                                        "An API key (ik_…), or a token of the OpenID provider when the service has "
                                                + "one. A service that has neither is there for its own machine only, and "
                                                + "nobody signs in."));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<String> roles = roles(handler);
        String needed = roles.containsAll(Role.codes())
                ? "Open to every role."
                : "Needs the role " + String.join(" or ", roles) + ".";
        return operation.description(operation.getDescription() + " " + needed);
    }

    private static List<String> roles(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RolesAllowed.class)))
                .map(said -> List.of(said.value()))
                .orElse(List.of());
    }
}
