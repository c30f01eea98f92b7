package dk.indsatskompas.web.openapi;

import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.vocabulary.Vocabulary;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the OpenAPI document says of the service as a whole, and of every answer alike: the language and the ETag. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
class OpenApiFrame implements OpenApiCustomizer {

    private final RulebookRegistry rulebooks;

    OpenApiFrame(RulebookRegistry rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** A name for all that a profile can hold: another one when a field comes, goes, or takes other values. */
    private String fields() {
        Vocabulary words = rulebooks.inForce().rulebook().contents().vocabulary();
        String fields = words.attributes().stream()
                .map(attribute -> attribute.path() + " " + attribute.type() + " "
                        + attribute
                                .type()
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
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                .description("Ranks interventions and ways of working for a citizen far from the labour market by the "
                        + "evidence behind them, and shows the whole reasoning. It supports a caseworker's decision and "
                        + "never is one: it scores no person and decides no eligibility, benefit, sanction or deadline. "
                        + "Absent and null always mean unknown, which is never no."));
        api.servers(List.of(new Server().url("/").description("Where this document was read")));
        api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(OpenApiFrame::describe));
    }

    private static void describe(HttpMethod method, Operation operation) {
        operation.addParametersItem(LANGUAGE);
        operation.getResponses().values().forEach(ok -> {
            ok.setDescription(operation.getSummary());
            ok.addHeaderObject("Content-Language", header("The language of the answer: da or en"));
            if (method == HttpMethod.GET) {
                ok.addHeaderObject("ETag", header("Changes when the answer does"));
            }
        });
        if (method == HttpMethod.GET) {
            operation.addParametersItem(KNOWN);
            operation.getResponses().addApiResponse("304", new ApiResponse().description("Unchanged since that ETag"));
        }
    }

    private static Header header(String description) {
        return new Header().description(description).schema(string());
    }

    private static Schema<?> string() {
        return new Schema<>().types(Set.of("string"));
    }

    private static final Parameter LANGUAGE = new HeaderParameter()
            .name("Accept-Language")
            .description("The language of every text: Danish (da), or English (en). Danish when neither is asked for.")
            .schema(string())
            .example("en");

    private static final Parameter KNOWN = new HeaderParameter()
            .name("If-None-Match")
            .description("The ETag of an earlier answer; 304 without a body when nothing has changed since")
            .schema(string());
}
