package dk.indsatskompas.web.openapi;

import static dk.indsatskompas.web.openapi.OpenApiTexts.find;
import static dk.indsatskompas.web.openapi.OpenApiTexts.in;

import com.fasterxml.jackson.databind.JsonNode;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.Vocabulary;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * What the OpenAPI document says of the service as a whole, and of every operation alike: what it is for, which roles it
 * needs, and the language and the ETag of its answers.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
record OpenApiFrame(RulebookRegistry rulebooks) implements OpenApiCustomizer, OperationCustomizer {
    private static final String BEARER = "bearer";

    /** A name for all that a profile can hold: another one when a field comes, goes, or takes other values. */
    private String fields() {
        Vocabulary words = rulebooks.inForce().contents().vocabulary();
        String fields = words.attributes().stream()
                .map(attribute -> attribute.path() + " " + attribute.type() + " "
                        + attribute
                                .codeList()
                                .map(list -> words.codeLists().get(list).ids())
                                .orElse(List.of()))
                .collect(Collectors.joining("\n"));
        UUID name = UUID.nameUUIDFromBytes(fields.getBytes(StandardCharsets.UTF_8));
        return name.toString().substring(0, 8);
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Indsatskompas")
                .version("1+" + fields())
                .contact(new Contact()
                        .name(OpenApiTexts.in(
                                rulebooks.inForce().contents().manifest().steward())))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                .description(in("info")));
        api.servers(List.of(new Server().url("/").description(in("document", "server"))));
        api.setTags(OpenApiTexts.at("tags")
                .propertyStream()
                .map(tag -> new Tag().name(tag.getKey()).description(in("tags", tag.getKey())))
                .toList());
        api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description(in("document", "signIn")));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(OpenApiFrame::describe));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        RolesAllowed said = handler.getMethodAnnotation(RolesAllowed.class);
        List<String> roles = List.of((said == null ? ofClass(handler) : said).value());
        return operation.description(
                roles.containsAll(Role.codes())
                        ? in("document", "everyRole")
                        : in("document", "roles").formatted(String.join(in("document", "or"), roles)));
    }

    private static RolesAllowed ofClass(HandlerMethod handler) {
        return Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RolesAllowed.class));
    }

    private static void describe(HttpMethod method, Operation operation) {
        String id = operation.getOperationId();
        operation.tags(List.of(OpenApiTexts.at("operations", id, "tag").asText()));
        operation.summary(in("operations", id, "summary"));
        operation.description(in("operations", id, "description") + " " + operation.getDescription());
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .forEach(one -> describe(one, "operations", id, "parameters", one.getName()));
        if (operation.getRequestBody() != null) {
            find("operations", id, "body").ifPresent(operation.getRequestBody()::setDescription);
        }
        find("operations", id, "answer")
                .ifPresent(said -> operation.getResponses().values().stream()
                        .flatMap(response -> response.getContent().values().stream())
                        .forEach(media -> media.getSchema().description(said)));
        describeHeaders(method, operation);
    }

    /**
     * What a parameter is sent as is text to the operation, so that its faults are told like any other. Who tries an operation in
     * a browser is not to record anything by that.
     */
    private static void describe(Parameter parameter, String... path) {
        parameter.description(in(path));
        if (parameter.getName().equals("dryRun")) {
            parameter.example(true);
        }
        JsonNode said = OpenApiTexts.at(path);
        if (said.has("type")) {
            parameter.schema(ProfileSchema.typed(said.get("type").asText())
                    .format(said.path("format").textValue()));
        }
    }

    private static void describeHeaders(HttpMethod method, Operation operation) {
        boolean isPaged = takes(operation, "cursor");
        boolean isRepeatable = takes(operation, "Idempotency-Key");
        operation.addParametersItem(header("Accept-Language").example("en"));
        operation.getResponses().values().forEach(ok -> {
            if (isPaged) {
                ok.addHeaderObject("Link", said("Link"));
            }
            ok.setDescription(operation.getSummary());
            ok.addHeaderObject("Content-Language", said("Content-Language"));
            if (method == HttpMethod.GET) {
                ok.addHeaderObject("ETag", said("ETag"));
            }
            if (isRepeatable) {
                ok.addHeaderObject("Idempotent-Replayed", said("Idempotent-Replayed"));
            }
        });
        if (method == HttpMethod.GET) {
            operation.addParametersItem(header("If-None-Match"));
            operation
                    .getResponses()
                    .addApiResponse(
                            "304",
                            new ApiResponse()
                                    .description(in("document", "unchanged"))
                                    .headers(Map.of("ETag", said("ETag"))));
        }
    }

    private static boolean takes(Operation operation, String parameter) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .anyMatch(one -> one.getName().equals(parameter));
    }

    static Header said(String name) {
        return new Header().description(in("document", name)).schema(ProfileSchema.typed("string"));
    }

    private static Parameter header(String name) {
        return new HeaderParameter()
                .name(name)
                .description(in("document", name))
                .schema(ProfileSchema.typed("string"));
    }
}
