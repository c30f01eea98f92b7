package dk.indsatskompas.web.http;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last line of a start: the address at which the service can be tried. */
@Component
record AddressToOpen(ServerProperties server) {
    private static final Logger LOG = LoggerFactory.getLogger(AddressToOpen.class);

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = of(server, web.getWebServer().getPort());
            LOG.info("Klar – åbn {} / Ready – open {}", address, address);
        }
    }

    /** Where a browser on this machine gets to a server that listens there. */
    static String of(ServerProperties server, int port) {
        boolean tls = server.getSsl() != null && server.getSsl().isEnabled();
        InetAddress address = server.getAddress();
        String host = address == null || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
        return (tls ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
