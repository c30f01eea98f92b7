package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.page.PageWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one effect in words; nothing for what its source does not give. */
record EffectFigures(PageWriter words, ExpectedEffect effect) {
    List<String> intervention() {
        return amount(effect.result().intervention()).toList();
    }

    List<String> control() {
        return amount(effect.result().control()).toList();
    }

    List<String> interval() {
        return Stream.ofNullable(effect.result().interval95())
                .map(words.amounts()::interval)
                .toList();
    }

    /** The difference, and what it is in relative terms; without either its direction. */
    List<String> difference() {
        List<String> said = Stream.concat(
                        amount(effect.result().absolute()),
                        Stream.ofNullable(effect.result().relative()).map(words.amounts()::relative))
                .toList();
        return said.isEmpty()
                ? Stream.ofNullable(effect.result().direction())
                        .flatMap(this::direction)
                        .toList()
                : said;
    }

    private Stream<String> direction(String direction) {
        return switch (direction) {
            case "POSITIVE" -> Stream.of(words.say("Positiv; ingen størrelse oplyst", "Positive; no size stated"));
            case "NEGATIVE" -> Stream.of(words.say("Negativ; ingen størrelse oplyst", "Negative; no size stated"));
            case "NONE" -> Stream.of(words.say("Ingen forskel påvist", "No difference shown"));
            default -> Stream.empty();
        };
    }

    private Stream<String> amount(@Nullable Quantity quantity) {
        return Stream.ofNullable(quantity).map(words.amounts()::quantity);
    }
}
