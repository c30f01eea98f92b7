/** Has a recorded request answered again, and says what differs. */
@ApplicationModule(allowedDependencies = {"decisions", "decisions :: *", "impact", "advice", "rulebook", "vocabulary"})
@NullMarked
package dk.indsatskompas.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
