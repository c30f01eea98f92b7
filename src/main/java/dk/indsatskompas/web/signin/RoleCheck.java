package dk.indsatskompas.web.signin;

import dk.indsatskompas.access.Role.RoleCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds {@link RolesAllowed} before each operation; one without it answers nobody. The rule stands at the method that answers
 * and not in a table of addresses, so that no other spelling of an address leads round it. Spring's own guard of methods
 * would come after all that is sent was read, and would let everybody in where nothing is said.
 */
public final class RoleCheck implements HandlerInterceptor {
    private static final List<String> FRAMEWORKS = List.of("org.springframework.", "org.springdoc.");

    private final Jsr250AuthorizationManager roles = new Jsr250AuthorizationManager();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && isOurs(operation) && !isAllowed(operation)) {
            throw new AccessDeniedException("None of the caller's roles may ask this");
        }
        return true;
    }

    /** Not what the frameworks answer: the methods of an address, the contract, the state of the service. */
    public static boolean isOurs(HandlerMethod operation) {
        String name = operation.getBeanType().getName();
        return FRAMEWORKS.stream().noneMatch(name::startsWith);
    }

    private boolean isAllowed(HandlerMethod operation) {
        AuthorizationResult said = roles.authorize(
                () -> SecurityContextHolder.getContext().getAuthentication(),
                new SimpleMethodInvocation(operation.getBean(), operation.getMethod()));
        return said != null && said.isGranted();
    }

    /** Whoever signed in with any role may ask it. */
    @RolesAllowed({RoleCode.CASE_SYSTEM, RoleCode.POLICY, RoleCode.APPROVER, RoleCode.AUDITOR, RoleCode.OPERATIONS})
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface EveryRole {}
}
