package dk.indsatskompas.guide;

import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.Index;
import dk.indsatskompas.page.Block.Index.Chapter;
import dk.indsatskompas.page.Page;
import dk.indsatskompas.page.Page.Frame;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The readable guide to one rulebook, in one language. It is made from the rulebook alone, so it cannot go stale, and the
 * same rulebook always has the same guide.
 */
public record Guide(Rulebook rulebook, Language language) {

    /** The guide as a page that needs no other file. */
    public String html() {
        return Pages.html(page());
    }

    /** The guide on A4. It has no date; its rulebook's version and fingerprint stand on every page and the first. */
    public byte[] pdf() {
        return Pages.pdf(page(), null);
    }

    Page page() {
        Contents contents = rulebook.contents();
        PageWriter words = new PageWriter(language, Optional.of(contents.vocabulary()));
        String version = contents.manifest().version();
        List<Block> chapters = chapters(words);
        return new Page(
                language,
                words.say(GuideText.TITLE),
                words.say(GuideText.WHAT_THIS_IS),
                Frame.of(
                        words,
                        "Indsatskompas · " + words.say(GuideText.TITLE),
                        words.say(GuideText.RULEBOOK) + " " + version + " · "
                                + fingerprint().substring(0, 19)),
                List.of(),
                Table.pairs(
                        words.say(GuideText.RULEBOOK),
                        List.of(
                                Table.pair(words.say(GuideText.VERSION), version),
                                Table.pair(
                                        words.say(GuideText.STEWARD),
                                        words.say(contents.manifest().steward())),
                                Table.pair(words.say(GuideText.FINGERPRINT), fingerprint()),
                                Table.pair(words.say(GuideText.MEANING), contents.meaning()))),
                Stream.concat(Stream.of(index(words, chapters)), chapters.stream())
                        .toList());
    }

    private String fingerprint() {
        return rulebook.fingerprint();
    }

    private List<Block> chapters(PageWriter words) {
        GuideContext known = new GuideContext(rulebook, words);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(new Foreword(known).all());
        blocks.addAll(new CatalogueChapter(known).all());
        blocks.addAll(new DifferencesChapter(known).all());
        blocks.addAll(new StudiesChapter(known).all());
        blocks.addAll(new UnusedFindingsChapter(known).all());
        blocks.addAll(new ScaleChapter(known).all());
        blocks.addAll(new CodeChapter(known).all());
        blocks.addAll(new SourcesChapter(known).all());
        return blocks;
    }

    private static Index index(PageWriter words, List<Block> blocks) {
        List<Chapter> chapters = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() == 2) {
                chapters.add(new Chapter(heading.id(), heading.text(), new ArrayList<>()));
            } else if (block instanceof Heading heading && heading.level() == 3) {
                chapters.get(chapters.size() - 1).sections().add(heading);
            }
        }
        return new Index(words.say(GuideText.CONTENTS), chapters);
    }
}
