package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.impact.ExampleCitizen;
import dk.indsatskompas.impact.KindImpact;
import dk.indsatskompas.impact.RecommendationImpact;
import dk.indsatskompas.impact.RecommendationTrace;
import dk.indsatskompas.page.ChartedPage.Folded;
import dk.indsatskompas.page.ChartedPage.Inner;
import dk.indsatskompas.page.ChartedPage.Section;
import dk.indsatskompas.page.ChartedPage.Subsection;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Table;
import dk.indsatskompas.page.Table.Row;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What becomes of one recommendation: in which ways, because of what, in which groups, and for whom for example. */
record ImpactKinds(PageWriter words, ImpactSections story) {

    Section section(RecommendationImpact one) {
        List<String> causes = new ArrayList<>();
        List<Folded> folded = new ArrayList<>();
        for (KindImpact kind : one.kinds()) {
            String said =
                    PageWriter.capital(words.say(ImpactText.KIND.with(kind.text(), story.number(kind.citizens()))));
            causes.add(said + ". " + causes(kind));
            folded.add(new Folded(
                    said + " – " + decapital(ImpactText.GROUPS_OF_KIND),
                    List.of(),
                    story.groups(kind.groups()),
                    List.of()));
            if (!kind.examples().isEmpty()) {
                folded.add(new Folded(
                        said + " – " + decapital(ImpactText.EXAMPLES),
                        List.of(),
                        List.of(),
                        kind.examples().stream().map(this::example).toList()));
            }
        }
        return Section.of("of-" + one.id(), words.say(one.title()))
                .listing(causes)
                .folding(folded);
    }

    /** How many a cause holds for is said where it is not for all of them. */
    private String causes(KindImpact kind) {
        if (kind.causes().size() == 1 && kind.causes().get(0).citizens() == kind.citizens()) {
            return words.say(kind.causes().get(0).cause().text());
        }
        return String.join(
                " ",
                kind.causes().stream()
                        .map(cause -> words.say(ImpactText.CAUSE.with(
                                story.number(cause.citizens()), cause.cause().text())))
                        .toList());
    }

    private Inner example(ExampleCitizen citizen) {
        List<Row> facts = citizen.facts().stream()
                .map(fact -> Table.pair(words.attribute(fact.attribute()), words.value(fact.attribute(), fact.value())))
                .toList();
        String known = say(ImpactText.KNOWN);
        return new Inner(
                words.say(ImpactText.CITIZEN.with(story.number(citizen.number()))),
                List.of(
                        words.say(citizen.text()),
                        order(ImpactText.ORDER_BEFORE, citizen.before()),
                        order(ImpactText.ORDER_AFTER, citizen.after())),
                List.of(
                        new Subsection(known, List.of(Table.pairs(known, facts)), null),
                        trace(ImpactText.TRACE_BEFORE, citizen.before().rules()),
                        trace(ImpactText.TRACE_AFTER, citizen.after().rules())));
    }

    private String order(ImpactText label, RecommendationTrace trace) {
        List<String> order = new ArrayList<>();
        trace.order().forEach(id -> order.add((order.size() + 1) + ".\u00a0" + title(id)));
        return say(label) + ": " + (order.isEmpty() ? say(ImpactText.NONE) : String.join(" · ", order));
    }

    private String title(String id) {
        Text title = story.titles().get(id);
        return title == null ? id : words.say(title);
    }

    private Subsection trace(ImpactText label, List<Reason> rules) {
        return new Subsection(
                say(label), new ConditionsTable(words).tables(rules), rules.isEmpty() ? say(ImpactText.NO_RULE) : null);
    }

    private String decapital(ImpactText label) {
        String said = say(label);
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    private String say(ImpactText label) {
        return words.say(label.text());
    }
}
