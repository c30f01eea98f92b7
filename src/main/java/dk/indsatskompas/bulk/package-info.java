/** Answers a stream of questions with a stream of answers, line for line. */
@ApplicationModule(allowedDependencies = {"replay", "decisions", "decisions :: *", "advice", "rulebook", "vocabulary"})
@NullMarked
package dk.indsatskompas.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
