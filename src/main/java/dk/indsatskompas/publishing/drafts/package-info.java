/** Rulebooks that people are writing: kept revision by revision, so that no edit is ever lost. */
@NamedInterface("drafts")
@NullMarked
package dk.indsatskompas.publishing.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
