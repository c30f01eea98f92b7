package dk.indsatskompas.page;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;

/**
 * A page as the template shows it.
 *
 * @param paged whether it is printed on numbered pages
 * @param style the whole stylesheet, so that a page that is filed needs no other file
 */
@JStache(path = "page/page.mustache")
@JStachePartials({
    @JStachePartial(name = "table", path = "page/table.mustache"),
    @JStachePartial(name = "plot", path = "page/plot.mustache")
})
record Layout(Page page, boolean paged, String style) {}
