/** The durable, tamper-evident record of every answer. */
@ApplicationModule(allowedDependencies = {"rulebook", "rulebook :: *", "process", "vocabulary"})
@NullMarked
package dk.indsatskompas.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
