package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Listed;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.rulebook.RuleOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Searches of every shape in a log of {@link Examples#small}: by what is frequent, by what is rare, and by both. */
record Searches(int decisions) {

    private static final int EXAMPLES = 50;
    private static final String IPS = "ips";

    Map<String, DecisionSearch> all() {
        List<String> rules = rulesByFrequency();
        String often = rules.get(rules.size() - 1);
        String seldom = rules.get(0);
        String finding = findingOf(often);
        String rulebook = Examples.RULEBOOK.fingerprint();
        Instant from = Examples.START.plusSeconds(decisions / 4);
        Instant to = Examples.START.plusSeconds(decisions / 2);
        Instant soon = from.plusSeconds(decisions / 1000);
        Map<String, DecisionSearch> all = new LinkedHashMap<>();
        all.put("everything", DecisionSearch.ALL);
        all.put("citizen", Examples.byCitizen("case-7"));
        all.put("time", search(from, to, null, null, null, null, null));
        all.put("recommendation", search(null, null, IPS, null, null, null, null));
        all.put("rule", search(null, null, null, often, null, null, null));
        all.put("finding", search(null, null, null, null, finding, null, null));
        all.put("rulebook", search(null, null, null, null, null, rulebook, null));
        String old = Examples.otherRulebook().fingerprint();
        all.put("oldRulebookAndFrequent", search(null, null, IPS, often, null, old, null));
        all.put("list", search(null, null, null, null, null, null, Listed.ALREADY_IN_PLACE));
        all.put("rareReaction", search(null, null, null, null, null, null, Reaction.REJECTED));
        all.put("rareReactionToOne", search(null, null, IPS, null, null, null, Reaction.REJECTED));
        all.put("rareAndFrequent", search(null, null, null, often, finding, null, Reaction.REJECTED));
        all.put("twoFrequent", search(null, null, IPS, often, null, null, null));
        all.put("frequentAndSeldom", search(null, null, IPS, seldom, null, null, null));
        all.put("frequentDuringTime", search(from, to, IPS, often, null, null, null));
        all.put("rareDuringTime", search(from, to, null, null, null, null, Reaction.REJECTED));
        all.put("frequentDuringShortTime", search(from, soon, IPS, null, null, null, null));
        all.put("rulebookAndTime", search(from, to, null, null, null, rulebook, null));
        all.put("everythingTogether", search(from, to, IPS, often, finding, rulebook, null));
        all.put(
                "citizenAndMore",
                DecisionSearch.ALL
                        .of("case-7")
                        .between(from, to)
                        .about(IPS, null)
                        .answeredBy(rulebook));
        return all;
    }

    private static List<String> rulesByFrequency() {
        Map<String, Long> counts = IntStream.range(0, EXAMPLES)
                .mapToObj(Examples::small)
                .flatMap(one -> Examples.reasoned(one).evaluation().rules().stream())
                .filter(one -> one.fired() && !one.rule().basedOn().isEmpty())
                .collect(Collectors.groupingBy(one -> one.rule().id(), Collectors.counting()));
        return counts.keySet().stream()
                .sorted()
                .sorted(Comparator.comparing(counts::get))
                .toList();
    }

    private static String findingOf(String rule) {
        return Examples.reasoned(Examples.small(0)).evaluation().rules().stream()
                .map(RuleOutcome::rule)
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .basedOn()
                .get(0);
    }

    private static DecisionSearch search(
            Instant from,
            Instant to,
            String recommendation,
            String rule,
            String finding,
            String rulebook,
            FeedbackOutcome outcome) {
        return DecisionSearch.ALL
                .between(from, to)
                .about(recommendation, outcome)
                .fired(rule)
                .restingOn(finding)
                .answeredBy(rulebook);
    }
}
