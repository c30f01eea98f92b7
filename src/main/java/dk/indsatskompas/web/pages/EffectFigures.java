package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.evidence.NumberRange;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one effect in words; nothing for what its source does not give. */
public record EffectFigures(PageWriter words, ExpectedEffect effect) {
    public List<String> intervention() {
        return amount(effect.result().intervention()).toList();
    }

    public List<String> control() {
        return amount(effect.result().control()).toList();
    }

    public List<String> interval() {
        return Stream.ofNullable(effect.result().interval95())
                .map(words.amounts()::interval)
                .toList();
    }

    /** The difference, and what it is in relative terms; without either its direction. */
    public List<String> difference() {
        List<String> said = Stream.concat(
                        Stream.ofNullable(effect.result().absolute()).map(words.amounts()::difference),
                        Stream.ofNullable(effect.result().relative()).map(words.amounts()::relative))
                .toList();
        return said.isEmpty()
                ? Stream.ofNullable(effect.result().direction())
                        .flatMap(this::direction)
                        .toList()
                : said;
    }

    /** The outcome with its figures, when it was measured and on whom, if on others than its study, in a line. */
    String inShort(@Nullable Text population) {
        List<String> said = new ArrayList<>(difference().stream().limit(1).toList());
        if (!intervention().isEmpty() && !control().isEmpty()) {
            said.add(words.say(
                    "%s mod %s i kontrolgruppen",
                    "%s against %s in the control group",
                    intervention().get(0),
                    control().get(0)));
        }
        Stream.ofNullable(words.amounts().when(effect.timing())).forEach(said::add);
        Stream.ofNullable(population).map(words::say).forEach(said::add);
        return words.labels().code("outcome", effect.outcome()) + ": "
                + said.stream().map(PageWriter::uncapital).collect(Collectors.joining("; "));
    }

    /** What was computed from the figures of the source; empty when nothing was. */
    public String computed() {
        BigDecimal needed = effect.result().numberNeededToTreat();
        NumberRange between = effect.result().numberNeededToTreat95();
        String range = between == null
                ? ""
                : words.say(
                        "; 95\u00a0%%-interval %s",
                        "; 95\u00a0%% interval %s", words.amounts().range(between));
        String treated = needed == null
                ? ""
                : words.say(
                        "%s borgere skal have indsatsen, for at én mere opnår resultatet (beregnet af os%s).",
                        "%s citizens need the intervention for one more to reach the outcome (computed by us%s).",
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
            case "POSITIVE" ->
                Stream.of(words.say("Positiv effekt, størrelsen ikke oplyst", "A positive effect, size not stated"));
            case "NEGATIVE" ->
                Stream.of(words.say("Negativ effekt, størrelsen ikke oplyst", "A negative effect, size not stated"));
            case "NONE" -> Stream.of(words.say("Ingen forskel påvist", "No difference shown"));
            default -> Stream.empty();
        };
    }

    private Stream<String> amount(@Nullable Quantity quantity) {
        return Stream.ofNullable(quantity).map(words.amounts()::quantity);
    }
}
