package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.signin.RoleCheck;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses a query that would be passed over: a parameter that the address does not take, one that is given twice, empty or
 * left out though it is needed, and a yes or no in other words. Who misspells {@code dryRun} would otherwise be recorded. And
 * a body in a coding that would not be undone, and a key that is none.
 */
public final class QueryCheck implements HandlerInterceptor {
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private record Known(boolean required, boolean yesNo, boolean whole, boolean repeatable) {}

    /** The framework would take a plus, hexadecimals and the digits of other scripts, too. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private static final int MOST = 999_999_999;

    private final Set<String> everywhere;
    private final Map<Method, Map<String, Known>> operations = new ConcurrentHashMap<>();

    /** With what every one of its addresses takes, which is read elsewhere: pages, where a field of a form may be left empty. */
    public QueryCheck(String... everywhere) {
        this.everywhere = Set.of(everywhere);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && RoleCheck.isOurs(operation)) {
            FormCheck form = new FormCheck(request, operation);
            if (!everywhere.isEmpty()) {
                form.refuseWhatIsNone();
            }
            WholeBody.checkCoding(request);
            if (HeaderCheck.takesNoCoding(request)) {
                throw new RefusedRequest(ProblemType.CODING_NOT_ACCEPTABLE);
            }
            inOneForm(request);
            IdempotencyHeader.check(request);
            List<InputFault> faults = new HeaderCheck(request, operation, !everywhere.isEmpty()).faults();
            Map<String, Known> known = operations.computeIfAbsent(operation.getMethod(), first -> known(operation));
            Map<String, List<String>> given = given(request.getQueryString(), faults);
            given.forEach((name, values) -> {
                boolean leftEmpty = !everywhere.isEmpty() && known.containsKey(name) && values.equals(List.of(""));
                faults.addAll(leftEmpty ? List.of() : faults(name, values, known));
            });
            known.forEach((name, parameter) -> {
                boolean inAForm = !everywhere.isEmpty() && request.getParameter(name) != null;
                if (parameter.required() && !given.containsKey(name) && !inAForm) {
                    faults.add(fault(RequestFault.MISSING_PARAMETER, name));
                }
                String value = parameter.whole() ? request.getParameter(name) : null;
                if (value != null && !value.isEmpty() && !WHOLE.matcher(value).matches()) {
                    faults.add(RequestFault.NO_NUMBER.at("query:" + name, 0, MOST));
                }
            });
            if (!everywhere.isEmpty()) {
                faults.addAll(form.faults(given, known.keySet()));
            }
            InvalidRequest.ifAny(faults);
        }
        return true;
    }

    /** What a path names is compared as {@link Parameters#oneForm} has it; but a reference is its sender's, who may tell two apart. */
    private static void inOneForm(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named) {
            Map<String, String> same = new LinkedHashMap<>();
            named.forEach((name, value) -> same.put(
                    name.toString(),
                    name.equals("citizenRef") ? value.toString() : Parameters.oneForm(value.toString())));
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, same);
        }
    }

    private Map<String, Known> known(HandlerMethod operation) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam said = parameter.getParameterAnnotation(RequestParam.class);
            if (said != null) {
                String name = said.name().isEmpty() ? parameter.getParameter().getName() : said.name();
                boolean needed = said.required()
                        && !parameter.isOptional()
                        && said.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                Class<?> type = parameter.getParameterType();
                known.put(
                        name,
                        new Known(needed, type == boolean.class, type == int.class || type == Integer.class, false));
            }
        }
        everywhere.forEach(name -> known.put(name, new Known(false, false, false, false)));
        return known;
    }

    /** The values of each name, in the order of the address. */
    private static Map<String, List<String>> given(@Nullable String query, List<InputFault> faults) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                try {
                    String value = parts.length < 2 ? "" : decoded(parts[1]);
                    given.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                            .add(value);
                } catch (IllegalArgumentException e) {
                    faults.add(fault(RequestFault.NO_ENCODING, ""));
                }
            }
        }
        return given;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<InputFault> faults(String name, List<String> values, Map<String, Known> known) {
        Known parameter = known.get(name);
        if (parameter == null) {
            Optional<String> near = NearestName.to(name, known.keySet());
            // A name that is not known could be anything, even somebody's, and is not repeated: what was meant is told.
            return List.of(RequestFault.UNKNOWN_PARAMETER.at("query:" + near.orElse(""), meant(near, known)));
        }
        if (values.size() > 1 && !parameter.repeatable()) {
            return List.of(fault(RequestFault.REPEATED_PARAMETER, name));
        }
        if (values.get(0).isBlank()) {
            return List.of(fault(RequestFault.EMPTY_PARAMETER, name));
        }
        return parameter.yesNo() && !YES_OR_NO.contains(values.get(0))
                ? List.of(fault(RequestFault.NEITHER_TRUE_NOR_FALSE, name))
                : List.of();
    }

    private static Text meant(Optional<String> near, Map<String, Known> known) {
        if (known.isEmpty()) {
            return RequestFault.UNKNOWN_PARAMETER.hint();
        }
        Text all = takes(String.join(", ", known.keySet()));
        return near.map(name -> Text.format("Mente du »%s«?", "Did you mean “%s”?", name)
                        .then(all))
                .orElse(all);
    }

    static Text takes(String all) {
        return Text.format("Adressen tager: %s.", "The address takes: %s.", all);
    }

    /** The same at the addresses that are the frameworks' own: what they do not know, they pass over. */
    @Component
    @FilterRegistration(
            urlPatterns = {"/actuator/*", "/v3/*", "/swagger-ui/*", "/swagger-ui.html", "/favicon.ico", "/assets/*"},
            order = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
    static final class OfFrameworks extends OncePerRequestFilter {
        private static final Known ANY = new Known(false, false, false, true);

        private static final Map<String, Map<String, Known>> TAKEN =
                Map.of("/actuator/metrics/", Map.of("tag", ANY), "/actuator/prometheus", Map.of("includedNames", ANY));

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Map<String, Known> known = TAKEN.entrySet().stream()
                    .filter(one -> request.getServletPath().startsWith(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Map.of());
            List<InputFault> faults = new ArrayList<>(HeaderCheck.neverFollowed(request));
            given(request.getQueryString(), faults)
                    .forEach((name, values) -> faults.addAll(faults(name, values, known)));
            if (!faults.isEmpty()) {
                new RefusedRequest(ProblemType.INVALID_REQUEST, faults).send(request, response);
            } else if (HeaderCheck.isOfAnyType(request)) {
                new RefusedRequest(ProblemType.UNSUPPORTED_MEDIA_TYPE).send(request, response);
            } else if (HeaderCheck.takesNoCoding(request)) {
                new RefusedRequest(ProblemType.CODING_NOT_ACCEPTABLE).send(request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static InputFault fault(RequestFault fault, String name) {
        return fault.at("query:" + name);
    }
}
