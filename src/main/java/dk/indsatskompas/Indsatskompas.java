package dk.indsatskompas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Indsatskompas {
    public static void main(String[] args) {
        SpringApplication.run(Indsatskompas.class, args);
    }
}
