package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Recommended.Basis;
import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.page.Amounts;
import dk.indsatskompas.page.Block;
import dk.indsatskompas.page.Block.Heading;
import dk.indsatskompas.page.Block.QuotedSource;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.SharedText;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what the sources found, with what they warn of and where they say so. */
record FindingsSection(PageWriter words, References references) {

    /** The findings behind the effects, each once though it may be about several outcomes. */
    List<Block> effects(String id, List<ExpectedEffect> effects) {
        if (effects.isEmpty()) {
            return List.of();
        }
        Map<String, ExpectedEffect> once = new LinkedHashMap<>();
        effects.forEach(effect -> once.putIfAbsent(effect.finding(), effect));
        List<Block> blocks = new ArrayList<>(List.of(new Heading(4, id, words.say(ReportText.FINDINGS))));
        once.values().forEach(effect -> blocks.add(effect(effect)));
        return blocks;
    }

    /** The findings that are no measured effects. */
    List<Block> basis(String id, List<Basis> basis) {
        if (basis.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Heading(4, id, words.say(ReportText.BASIS))));
        basis.forEach(each -> blocks.add(new QuotedSource(
                words.say(each.text()),
                List.of(),
                reference(each.finding(), words.say(each.label()), each.source(), null, each.restsOn()))));
        return blocks;
    }

    private Block effect(ExpectedEffect effect) {
        List<String> notes = new ArrayList<>();
        effect.hedges().forEach(hedge -> notes.add(words.say(ReportText.HEDGE, words.say(hedge))));
        BigDecimal needed = effect.result().numberNeededToTreat();
        if (needed != null) {
            notes.add(needed(needed, effect));
        }
        Interval interval = effect.result().interval95();
        if (interval != null && !interval.assumptions().isEmpty()) {
            notes.add(words.say(ReportText.ASSUMPTIONS, sentences(interval.assumptions())));
        }
        return new QuotedSource(
                words.say(effect.text()),
                notes,
                reference(
                        effect.finding(),
                        strength(effect.strength()),
                        effect.source(),
                        effect.supplements().peerReviewed(),
                        effect.supplements().restsOn()));
    }

    private String needed(BigDecimal needed, ExpectedEffect effect) {
        Amounts amounts = words.amounts();
        return effect.result().numberNeededToTreat95() == null
                ? words.say(ReportText.NUMBER_NEEDED, amounts.number(needed))
                : words.say(
                        ReportText.NUMBER_NEEDED_INTERVAL,
                        amounts.number(needed),
                        amounts.range(effect.result().numberNeededToTreat95()));
    }

    private String reference(
            String finding,
            String strength,
            @Nullable SourceRef source,
            @Nullable SourceRef peerReviewed,
            List<SourceRef> restsOn) {
        List<String> parts = new ArrayList<>(List.of(finding));
        parts.add(words.say(ReportText.EVIDENCE_OF, strength));
        if (source != null) {
            parts.add(references.to(source));
        }
        if (peerReviewed != null) {
            parts.add(words.say(ReportText.PEER_REVIEWED, references.to(peerReviewed)));
        }
        if (!restsOn.isEmpty()) {
            parts.add(words.say(ReportText.RESTS_ON, references.to(restsOn)));
        }
        return String.join(" · ", parts);
    }

    private String strength(@Nullable Strength strength) {
        return strength == null ? words.say(SharedText.NOT_GIVEN) : words.code(EvidenceScale.LIST, strength.id());
    }

    private String sentences(List<Text> texts) {
        return texts.stream().map(words::say).collect(Collectors.joining(" "));
    }
}
