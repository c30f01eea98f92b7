package dk.indsatskompas.guide;

import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.evidence.Interval;
import dk.indsatskompas.evidence.Timing;
import dk.indsatskompas.page.Amounts;
import dk.indsatskompas.page.Block.QuotedSource;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.SharedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a finding says, its figures each with its unit, what speaks against it, and where it stands. */
record FindingWords(GuideContext known) {

    private static final Map<String, GuideText> DIRECTIONS = Map.of(
            "POSITIVE", GuideText.DIRECTION_POSITIVE,
            "NEGATIVE", GuideText.DIRECTION_NEGATIVE,
            "NONE", GuideText.DIRECTION_NONE);

    QuotedSource block(Finding finding) {
        List<String> notes = new ArrayList<>();
        if (!finding.outcomes().isEmpty() && finding.kind() != FindingKind.CONDITION) {
            notes.add(words().say(GuideText.OUTCOMES, outcomes(finding)));
        }
        if (finding.kind() == FindingKind.EFFECT || finding.kind() == FindingKind.NULL) {
            measured(finding, notes);
        }
        if (finding.kind() == FindingKind.ASSOCIATION) {
            notes.add(words().say(GuideText.NOT_CAUSAL));
        }
        finding.hedges().forEach(hedge -> notes.add(words().say(GuideText.HEDGE, words().say(hedge))));
        use(finding, notes);
        return new QuotedSource(
                finding.id(),
                finding.id() + " · " + kind(finding),
                words().say(finding.text()),
                notes,
                reference(finding));
    }

    private PageWriter words() {
        return known.words();
    }

    private String outcomes(Finding finding) {
        return finding.outcomes().stream()
                .map(outcome -> words().code("outcome", outcome))
                .collect(Collectors.joining("; "));
    }

    private String kind(Finding finding) {
        String kind = words().code("kind", finding.kind().name());
        return known.strength(finding.id())
                .filter(strength -> !words().say(strength.label()).equals(kind))
                .map(strength -> kind + " · " + words().say(GuideText.EVIDENCE, words().say(strength.label())))
                .orElse(kind);
    }

    private void measured(Finding finding, List<String> notes) {
        Figures figures = finding.figures();
        Amounts amounts = words().amounts();
        if (figures.intervention() != null && figures.control() != null) {
            notes.add(words().say(
                            GuideText.WITH_AND_WITHOUT,
                            amounts.quantity(figures.intervention().share()),
                            amounts.quantity(figures.control().share())));
        }
        difference(finding).forEach(notes::add);
        if (figures.interval95() != null) {
            notes.add(interval(figures.interval95()));
        }
        if (figures.numberNeededToTreat() != null && figures.numberNeededToTreat95() != null) {
            notes.add(words().say(
                            GuideText.NUMBER_NEEDED,
                            amounts.number(figures.numberNeededToTreat()),
                            amounts.range(figures.numberNeededToTreat95())));
        }
        when(finding).forEach(notes::add);
        if (Boolean.TRUE.equals(finding.measurement().significant())) {
            notes.add(words().say(GuideText.SIGNIFICANT));
        }
    }

    private Stream<String> difference(Finding finding) {
        Amounts amounts = words().amounts();
        Figures figures = finding.figures();
        String said = Stream.concat(
                        Stream.ofNullable(figures.absolute()).map(amounts::quantity),
                        Stream.ofNullable(figures.relative()).map(amounts::relative))
                .collect(Collectors.joining("; "));
        if (!said.isEmpty()) {
            return Stream.of(words().say(GuideText.DIFFERENCE, said));
        }
        return Stream.ofNullable(finding.measurement().direction())
                .filter(DIRECTIONS::containsKey)
                .map(direction -> words().say(Objects.requireNonNull(DIRECTIONS.get(direction))));
    }

    private String interval(Interval interval) {
        return words().say(
                        GuideText.INTERVAL,
                        words().amounts().interval(interval),
                        interval.assumptions().stream().map(words()::say).collect(Collectors.joining(" ")));
    }

    private Stream<String> when(Finding finding) {
        Timing timing = finding.measurement().timing();
        return Stream.ofNullable(timing.horizon()).map(horizon -> {
            String duration = words().amounts().duration(horizon);
            String said = Boolean.TRUE.equals(timing.horizonApproximate())
                    ? words().say(SharedText.ABOUT_AMOUNT, duration)
                    : duration;
            boolean counted = "CUMULATIVE".equals(timing.measure());
            GuideText label = timing.measure() == null
                    ? GuideText.AFTER
                    : counted ? GuideText.COUNTED_OVER : GuideText.MEASURED_AFTER;
            return words().say(label, said);
        });
    }

    private void use(Finding finding, List<String> notes) {
        if (finding.withdrawn() != null) {
            notes.add(words().say(
                            GuideText.WITHDRAWN,
                            words().date(finding.withdrawn().date()),
                            words().say(finding.withdrawn().reason())));
        } else if (finding.use().unused() != null) {
            notes.add(words().say(GuideText.UNUSED, words().say(finding.use().unused())));
        } else {
            notes.add(words().say(GuideText.USED_BY, String.join("; ", known.users(finding))));
        }
    }

    private String reference(Finding finding) {
        List<String> parts = new ArrayList<>(List.of(known.passage(finding.source())));
        if (finding.supplements().peerReviewed() != null) {
            parts.add(words().say(
                            GuideText.PEER_REVIEWED,
                            known.passage(finding.supplements().peerReviewed())));
        }
        if (!finding.supplements().restsOn().isEmpty()) {
            parts.add(words().say(
                            GuideText.RESTS_ON,
                            finding.supplements().restsOn().stream()
                                    .map(known::passage)
                                    .collect(Collectors.joining(", "))));
        }
        return String.join(" · ", parts);
    }
}
