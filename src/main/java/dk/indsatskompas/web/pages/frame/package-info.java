/** What every page has around it: header, navigation, language, light, and who is signed in; and what went wrong, as a page. */
@NullMarked
package dk.indsatskompas.web.pages.frame;

import org.jspecify.annotations.NullMarked;
