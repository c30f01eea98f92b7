package dk.indsatskompas.web.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The page of Swagger UI, which as it comes is drawn for a screen of a desk and shrunk on a phone. Whoever switches the
 * contract or the page off has neither, and the service starts.
 */
@Component
@ConditionalOnBooleanProperty(
        prefix = "springdoc",
        name = {"api-docs.enabled", "swagger-ui.enabled"},
        matchIfMissing = true)
class SwaggerPage extends SwaggerIndexPageTransformer {
    private static final String FOR_PHONES = """
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            @media (max-width: 40rem) {
              .swagger-ui .opblock-summary { flex-wrap: wrap; }
              .swagger-ui .opblock-summary-path { max-width: 100%; }
              .swagger-ui .parameters-col_name { width: auto; }
              .swagger-ui table, .swagger-ui pre { display: block; max-width: 100%; overflow-x: auto; }
              .swagger-ui input, .swagger-ui select, .swagger-ui textarea { max-width: 100%; }
            }
            </style>
            """;

    SwaggerPage(
            SwaggerUiConfigProperties configuration,
            SwaggerUiOAuthProperties signIn,
            SwaggerWelcomeCommon welcome,
            ObjectMapperProvider mapper) {
        super(configuration, signIn, welcome, mapper);
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        if (!"index.html".equals(resource.getFilename())) {
            return super.transform(request, resource, chain);
        }
        String page = resource.getContentAsString(StandardCharsets.UTF_8).replace("</head>", FOR_PHONES + "</head>");
        return new TransformedResource(resource, page.getBytes(StandardCharsets.UTF_8));
    }
}
