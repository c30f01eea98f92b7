package dk.indsatskompas.web.pages.frame;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a person signs in: with a provider, if there is one, or with a key. What is sent is taken before it comes here. */
@Hidden
@PermitAll
@RestController
class SignInController {
    /** A provider, and where a browser is sent to sign in with it. */
    record Provider(String name, String address) {}

    record SignInPage(PageFrame frame, List<Provider> providers, String to, boolean refused) {}

    private final List<Provider> providers;

    SignInController(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.providers = Stream.ofNullable(registrations.getIfAvailable())
                .filter(Iterable.class::isInstance)
                .flatMap(all -> StreamSupport.stream(((Iterable<?>) all).spliterator(), false))
                .map(ClientRegistration.class::cast)
                .map(one -> new Provider(one.getClientName(), "/oauth2/authorization/" + one.getRegistrationId()))
                .toList();
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> signIn(
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "false") boolean refused,
            HttpServletRequest request) {
        PageFrame frame = PageFrame.of(request);
        return frame.show(
                "web/pages/frame/signIn.jte", new SignInPage(frame, providers, to == null ? "/" : to, refused));
    }
}
