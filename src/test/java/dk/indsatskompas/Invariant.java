package dk.indsatskompas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What always holds, said on the test that holds it, or on a class of such tests. {@code docs/invariants.md} is made of these;
 * several tests that hold one invariant together say the same sentence.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Invariant {

    /** The sentence, without a full stop. */
    String[] value();
}
