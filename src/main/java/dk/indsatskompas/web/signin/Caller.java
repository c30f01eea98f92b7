package dk.indsatskompas.web.signin;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.decisions.Entry;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who asks, by the name that signed in or {@link ApiKey#ANYBODY}; whether it may read what others asked, too, and whether
 * what it asks may be recorded.
 */
public record Caller(String name, boolean readsAll, boolean records) {
    /** What tells a caller's requests from others': the name or, when nobody signed in, the address they come from. */
    public static String key(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null || principal.getName().equals(ApiKey.ANYBODY)
                ? "@" + request.getRemoteAddr()
                : principal.getName();
    }

    public static Caller of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return new Caller(
                principal == null ? ApiKey.ANYBODY : principal.getName(),
                request.isUserInRole(Role.AUDITOR.code()),
                request.isUserInRole(Role.CASE_SYSTEM.code()));
    }

    /**
     * Asks for a citizen; {@link AccessDeniedException} when it would be recorded, and may not be: policy staff try rules, and
     * decide nothing.
     */
    public Caller asking(boolean dryRun) {
        if (dryRun || records) {
            return this;
        }
        throw new AccessDeniedException("Only what a case system asks is recorded");
    }

    /** Whether nobody has to sign in, so that two callers cannot be told apart. */
    public boolean isAnybody() {
        return name.equals(ApiKey.ANYBODY);
    }

    /** Whose decisions it finds; null is everybody's. */
    @Nullable
    public String finds() {
        return readsAll ? null : name;
    }

    public boolean mayRead(Entry entry) {
        return readsAll || entry.origin().caller().equals(name);
    }
}
