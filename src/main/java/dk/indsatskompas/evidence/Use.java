package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether rules may rest on a finding.
 *
 * @param unused why no rule does; null for a finding that is used
 * @param withdrawn that it no longer stands; null for one that does
 */
public record Use(@Nullable Text unused, @Nullable Withdrawn withdrawn) {}
