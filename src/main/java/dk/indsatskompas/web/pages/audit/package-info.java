/** The pages of an auditor: recorded decisions, one of them with its trace, and what became of what was recommended. */
@NullMarked
package dk.indsatskompas.web.pages.audit;

import org.jspecify.annotations.NullMarked;
