/** Where people write rules: drafts, what they change for whom, and how they come into force. */
@NullMarked
package dk.indsatskompas.web.pages.workbench;

import org.jspecify.annotations.NullMarked;
