/** A whole population at once: the same advisor as functions and jobs of Apache Spark. */
@ApplicationModule(
        allowedDependencies = {"impact", "scenario", "advice", "rulebook", "rulebook :: *", "evidence", "vocabulary"})
@NullMarked
package dk.indsatskompas.spark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
