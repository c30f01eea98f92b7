package dk.indsatskompas.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.page.WrittenBody.Heading;
import org.junit.jupiter.api.Test;

class WrittenBodyTest {

    @Test
    void findsEachHeadingHoweverItsTextIsBroken() {
        WrittenBody body = WrittenBody.of(html -> html.writeContent("""
                <h2 id="a">Et "ord"</h2>
                <h3 id="b">Over
                to linjer</h3><h4 id="c">Ingen</h4>
                <h3 id="d">Sidst</h3>
                """));

        assertThat(body.headings())
                .containsExactly(
                        new Heading(true, "a", "Et &quot;ord&quot;"),
                        new Heading(false, "b", "Over\nto linjer"),
                        new Heading(false, "d", "Sidst"));
    }
}
