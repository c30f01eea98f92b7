package dk.indsatskompas.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.access.Role.RoleCode;
import dk.indsatskompas.web.signin.RoleCheck.EveryRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.method.HandlerMethod;

/** What an operation says of roles is held, and one that says nothing answers nobody. */
class RoleCheckTest {

    private final RoleCheck gate = new RoleCheck();

    static class SaysNothing {
        void operation() {}

        @RolesAllowed(RoleCode.AUDITOR)
        void ofAuditors() {}
    }

    @RolesAllowed({RoleCode.POLICY, RoleCode.APPROVER})
    static class OfTwo {
        void operation() {}

        @RolesAllowed(RoleCode.AUDITOR)
        void ofAuditors() {}
    }

    @EveryRole
    static class OfAll {
        void operation() {}
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOperationThatSaysNothingAnswersNobody() throws Exception {
        signIn(Set.of(Role.values()));
        isRefused(new SaysNothing(), "operation");
    }

    @Test
    void whatIsSaidAtAMethodStandsBeforeWhatIsSaidAtItsClass() throws Exception {
        for (Role role : Role.values()) {
            signIn(Set.of(role));
            isAllowed(new OfTwo(), "operation", role == Role.POLICY || role == Role.APPROVER);
            isAllowed(new OfTwo(), "ofAuditors", role == Role.AUDITOR);
            isAllowed(new SaysNothing(), "ofAuditors", role == Role.AUDITOR);
        }
    }

    @Test
    void everyRoleIsAnyOfThemAndNotNone() throws Exception {
        for (Role role : Role.values()) {
            signIn(Set.of(role));
            isAllowed(new OfAll(), "operation", true);
        }
        signIn(EnumSet.noneOf(Role.class));
        isRefused(new OfAll(), "operation");
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> asked(new OfAll(), "operation")).isInstanceOf(RuntimeException.class);
    }

    private void isAllowed(Object bean, String method, boolean allowed) throws Exception {
        if (allowed) {
            assertThat(asked(bean, method)).isTrue();
        } else {
            isRefused(bean, method);
        }
    }

    private void isRefused(Object bean, String method) {
        assertThatThrownBy(() -> asked(bean, method)).isInstanceOf(AccessDeniedException.class);
    }

    private boolean asked(Object bean, String method) throws Exception {
        return gate.preHandle(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                new HandlerMethod(bean, bean.getClass().getDeclaredMethod(method)));
    }

    private static void signIn(Set<Role> roles) {
        SecurityContextHolder.setContext(new SecurityContextImpl(SignIn.signedIn("somebody", List.copyOf(roles))));
    }
}
