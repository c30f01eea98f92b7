package dk.indsatskompas.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.WebTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ContractCacheTest extends WebTest {
    private static final String CONTRACT = "{\"openapi\":\"3.1.0\"}";

    @Autowired
    private ContractCache cache;

    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void theContractIsWrittenOnceHoweverManyAskForItAtOnce() throws Exception {
        FilterChain slow = (request, response) -> {
            writes.incrementAndGet();
            sleep();
            response.setContentType("application/json");
            response.getOutputStream().print(CONTRACT);
        };

        assertThat(eightAtOnce(slow)).containsOnly("200 application/json " + CONTRACT);
        assertThat(writes).hasValue(1);
    }

    @Test
    void aRefusalIsSentAsItIsAndKeptForNobody() throws Exception {
        FilterChain refusing = (request, response) -> {
            writes.incrementAndGet();
            ((HttpServletResponse) response).setStatus(406);
            response.setContentType("application/problem+json");
            response.getOutputStream().print("{}");
        };

        assertThat(eightAtOnce(refusing)).containsOnly("406 application/problem+json {}");
        assertThat(writes).hasValue(8);
    }

    private List<String> eightAtOnce(FilterChain chain) throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            Callable<String> asking = () -> asked(chain);
            return askers.invokeAll(Stream.generate(() -> asking).limit(8).toList()).stream()
                    .map(ContractCacheTest::said)
                    .toList();
        } finally {
            askers.shutdown();
        }
    }

    private String asked(FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/contract");
        // Each test its own address: the cache is that of the service.
        request.setServletPath("/" + chain.hashCode());
        MockHttpServletResponse response = new MockHttpServletResponse();
        cache.doFilter(request, response, chain);
        return response.getStatus() + " " + response.getContentType() + " " + response.getContentAsString();
    }

    private static String said(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
