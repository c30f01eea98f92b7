package dk.indsatskompas;

import dk.indsatskompas.access.AccessConfiguration;
import dk.indsatskompas.command.CommandLineInterface;
import dk.indsatskompas.decisions.DecisionsConfiguration;
import dk.indsatskompas.operations.OperationsConfiguration;
import dk.indsatskompas.publishing.PublishingConfiguration;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/**
 * Starts the service, or runs one command of the command line when the first argument names one. Only what answers over
 * HTTP is scanned for: looking through every class of the program costs a start more than naming the rest does.
 */
@SpringBootApplication(scanBasePackages = "dk.indsatskompas.web")
@Import({
    AccessConfiguration.class,
    DecisionsConfiguration.class,
    OperationsConfiguration.class,
    PublishingConfiguration.class
})
public class Indsatskompas {
    /** Without arguments: the service. With a command such as {@code check rules/}: that, with its exit code. */
    public static void main(String[] args) {
        OptionalInt exit = CommandLineInterface.run(args);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(Indsatskompas.class, args);
    }
}
