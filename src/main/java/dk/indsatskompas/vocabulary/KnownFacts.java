package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.Nullable;

/** What is known, attribute by attribute. */
@FunctionalInterface
public interface KnownFacts {
    @Nullable
    Object value(Attribute attribute);

    /** The same with one attribute otherwise. */
    default KnownFacts supposing(Attribute changed, Object supposed) {
        return attribute -> attribute.equals(changed) ? supposed : value(attribute);
    }
}
