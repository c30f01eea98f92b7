package dk.indsatskompas.web;

import dk.indsatskompas.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds {@link AllowedTo} before each operation. The rule stands at the method that answers and not in a table of
 * addresses, so that no other spelling of an address leads round it.
 */
final class Gate implements HandlerInterceptor {

    private final Map<Method, List<Role>> allowed = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && isOurs(operation)
                && allowed.computeIfAbsent(operation.getMethod(), method -> roles(operation)).stream()
                        .noneMatch(role -> request.isUserInRole(role.code()))) {
            throw new AccessDeniedException("None of the caller's roles may ask this");
        }
        return true;
    }

    /** Not the framework's own answer to OPTIONS, which lists the methods of an address. */
    private static boolean isOurs(HandlerMethod operation) {
        return operation.getBeanType().getName().startsWith(Gate.class.getPackageName());
    }

    /** Nobody's when nothing is said. */
    static List<Role> roles(HandlerMethod operation) {
        return Optional.ofNullable(operation.getMethodAnnotation(AllowedTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), AllowedTo.class)))
                .map(said -> List.of(said.value()))
                .orElse(List.of());
    }
}
