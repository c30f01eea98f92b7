package dk.indsatskompas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Uses or counts what a process has one of: the service that tests share, the log and how it is set up, the standard streams,
 * threads by their names. Classes run two at a time, but never two of these.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ResourceLock("process")
public @interface SharesTheProcess {}
