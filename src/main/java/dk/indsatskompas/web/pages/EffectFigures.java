package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.evidence.NumberRange;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.page.PageWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** The outcome with its figures and when it was measured, in a line. */
    String inShort() {
        List<String> with = intervention();
        List<String> without = control();
        String shares = with.isEmpty() || without.isEmpty()
                ? ""
                : words.say(
                        "%s mod %s i kontrolgruppen",
                        "%s against %s in the control group", with.get(0), without.get(0));
        String difference = difference().isEmpty() ? "" : difference().get(0);
        String when = words.amounts().when(effect.timing());
        return words.labels().code("outcome", effect.outcome()) + ": "
                + Stream.of(shares, difference, when == null ? "" : when)
                        .filter(said -> !said.isEmpty())
                        .map(said -> said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1))
                        .collect(Collectors.joining("; "));
    }

    /** What was computed from the figures of the source; empty when nothing was. */
    String computed() {
        BigDecimal needed = effect.result().numberNeededToTreat();
        NumberRange between = effect.result().numberNeededToTreat95();
        String range = between == null
                ? ""
                : " "
                        + words.say(
                                "(95\u00a0%%-interval %s)",
                                "(95\u00a0%% interval %s)", words.amounts().range(between));
        String treated = needed == null
                ? ""
                : words.say(
                        "Beregnet af os: %s borgere skal have indsatsen, for at én mere opnår resultatet%s.",
                        "Computed by us: %s citizens need the intervention for one more to reach the outcome%s.",
                        words.amounts().number(needed),
                        range);
        return Stream.concat(
                        interval().stream()
                                .map(said -> words.say(
                                        "95\u00a0%%-interval for forskellen: %s.",
                                        "95\u00a0%% interval of the difference: %s.", said)),
                        Stream.of(treated).filter(said -> !said.isEmpty()))
                .collect(Collectors.joining(" "));
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
