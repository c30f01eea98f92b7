package empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a start costs at the least: Spring Boot, Tomcat, JSON, and one answer. */
@SpringBootApplication
@RestController
public class Empty {

    public record Question(String text) {}

    public static void main(String[] args) {
        SpringApplication.run(Empty.class, args);
    }

    @PostMapping("/v1/recommendations")
    public Question ask(@RequestBody Question question) {
        return question;
    }
}
