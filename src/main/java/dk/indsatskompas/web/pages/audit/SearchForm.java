package dk.indsatskompas.web.pages.audit;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.web.decisions.DecisionCriteria;
import dk.indsatskompas.web.http.RequestFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is searched for, as the form has it: the criteria of the contract, and from where on. */
record SearchForm(Map<String, String> fields) {
    static final SearchForm EMPTY = new SearchForm(Map.of());
    static final String CURSOR = "cursor";

    private static final List<String> CRITERIA =
            List.of("citizenRef", "from", "to", "recommendation", "rule", "finding", "rulebook", "outcome");
    private static final Set<String> OTHERS = Set.of(CURSOR, "search", "_csrf", "lang", "theme");

    static SearchForm of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!CRITERIA.contains(name) && !OTHERS.contains(name)) {
                throw new InvalidRequest(List.of(RequestFault.UNKNOWN_PARAMETER.at("form:")));
            }
            if (values.length > 1) {
                throw RequestFault.REPEATED_PARAMETER.refused("form:" + name);
            }
            if (!values[0].isBlank()) {
                fields.put(name, values[0].strip());
            }
        });
        return new SearchForm(fields);
    }

    @Nullable
    String one(String name) {
        return fields.get(name);
    }

    boolean asks() {
        return CRITERIA.stream().anyMatch(fields::containsKey);
    }

    DecisionCriteria criteria() {
        return new DecisionCriteria(
                one("citizenRef"),
                one("from"),
                one("to"),
                one("recommendation"),
                one("rule"),
                one("finding"),
                one("rulebook"),
                one("outcome"));
    }
}
