package dk.indsatskompas.web.pages.frame;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Vocabulary;
import dk.indsatskompas.web.http.RequestLanguage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around a page for the person who asks for it.
 *
 * @param theme light or dark; null leaves it to the reader's system
 * @param path of the page, without what was asked of it
 * @param name who signed in; null is nobody, or anybody on this machine
 * @param roles what she may do; none when that is not known, as for some errors
 * @param token what a form of hers must have; null when she may send none
 */
public record PageFrame(
        Language language,
        @Nullable String theme,
        String path,
        @Nullable String name,
        Set<Role> roles,
        @Nullable CsrfToken token) {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    public static PageFrame of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Principal known = request.getUserPrincipal();
        return new PageFrame(
                RequestLanguage.of(request),
                Preferences.theme(request),
                failed == null ? request.getServletPath() : failed.toString(),
                known == null || known.getName().equals(ApiKey.ANYBODY) ? null : known.getName(),
                Arrays.stream(Role.values())
                        .filter(role -> request.isUserInRole(role.code()))
                        .collect(Collectors.toUnmodifiableSet()),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** Says things in the language of the page, with the words of a rulebook. */
    public PageWriter words(Vocabulary vocabulary) {
        return new PageWriter(language, Optional.of(vocabulary));
    }

    public PageWriter words() {
        return new PageWriter(language, Optional.empty());
    }

    /** A page of a template that takes {@code page}, or a part of one: nobody but the browser keeps it, and not for long. */
    public ResponseEntity<byte[]> show(String template, Object page) {
        return show(200, template, page);
    }

    ResponseEntity<byte[]> show(int status, String template, Object page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(Pages.html(template, page).getBytes(StandardCharsets.UTF_8));
    }

    boolean mayOpen(Destination destination) {
        return roles.isEmpty() || destination.isOpenTo(roles);
    }

    /** What the other language calls itself. */
    String otherName() {
        return language == Language.DA ? "English" : "Dansk";
    }

    Language other() {
        return language == Language.DA ? Language.EN : Language.DA;
    }
}
