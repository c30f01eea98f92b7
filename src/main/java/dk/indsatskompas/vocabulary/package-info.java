/** The words a rule may say: citizen, contact, offers, the facets of a finding, and what can be concluded. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dk.indsatskompas.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
