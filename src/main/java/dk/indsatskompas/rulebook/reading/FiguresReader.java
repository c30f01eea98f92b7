package dk.indsatskompas.rulebook.reading;

import static java.util.Objects.requireNonNullElse;

import dk.indsatskompas.evidence.Figures;
import dk.indsatskompas.evidence.Figures.Level;
import dk.indsatskompas.evidence.Quantity;
import dk.indsatskompas.evidence.Study.Arm;
import dk.indsatskompas.evidence.TwoProportions;
import dk.indsatskompas.evidence.Unit;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlMap;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import dk.indsatskompas.vocabulary.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Reads the figures of a finding, and computes what can be computed from two stated shares and the sizes of their arms. */
record FiguresReader(List<Arm> arms, Problems problems) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** No study tells apart shares, in per cent, that differ by less; computing with them would divide by nothing. */
    private static final BigDecimal LEAST = new BigDecimal("0.000001");

    /** The figures of a finding; {@link Figures#NONE} when the source gives nothing but a direction. */
    Figures figures(YamlMap map, List<String> outcomes) {
        int before = problems.count();
        Level intervention = map.get("intervention").map(this::level).orElse(null);
        Level control = map.get("control").map(this::level).orElse(null);
        Quantity absolute = map.get("absolute").map(FiguresReader::quantity).orElse(null);
        Quantity relative = map.get("relative").map(FiguresReader::quantity).orElse(null);
        Figures stated = new Figures(intervention, control, absolute, relative, null, null, null);
        boolean misread = problems.count() > before;
        if (stated.equals(Figures.NONE)) {
            return stated;
        }
        if (outcomes.size() != 1) {
            disagree(map, "outcomes", "tal hører til netop ét resultatmål", "figures belong to exactly one outcome");
        }
        if (relative != null && relative.unit() != Unit.PERCENT) {
            disagree(map, "relative", "relative er i PERCENT", "relative is in PERCENT");
        }
        return misread ? stated : computed(map, stated);
    }

    private Figures computed(YamlMap map, Figures stated) {
        Level intervention = stated.intervention();
        Level control = stated.control();
        if (intervention == null || control == null) {
            return stated;
        }
        if (intervention.share().unit() != Unit.PERCENT || control.share().unit() != Unit.PERCENT) {
            disagree(
                    map,
                    "intervention",
                    "intervention og control er i PERCENT",
                    "intervention and control are in PERCENT");
            return stated;
        }
        int treated = size(intervention);
        int controls = size(control);
        TwoProportions shares = new TwoProportions(
                intervention.share().value(), treated, control.share().value(), controls);
        Quantity absolute = stated.absolute();
        if (absolute != null
                && (absolute.unit() != Unit.PERCENTAGE_POINTS
                        || absolute.value().compareTo(shares.difference()) != 0)) {
            disagree(
                    map,
                    "absolute",
                    "absolute er %s %s, men %s PERCENTAGE_POINTS",
                    "absolute is %s %s, but %s PERCENTAGE_POINTS",
                    absolute.value(),
                    absolute.unit(),
                    shares.treated() + " − " + shares.control() + " = " + shares.difference());
        }
        boolean comparable = canBeCompared(map, intervention, control);
        return comparable && treated > 0 && controls > 0 ? stated.with(shares) : stated;
    }

    /** How many citizens the arms have together; zero when that is not known. */
    private int size(Level level) {
        List<Integer> pooled = arms.stream()
                .filter(arm -> level.arms().contains(arm.id()))
                .map(arm -> requireNonNullElse(arm.size(), 0))
                .toList();
        long sum = pooled.stream().mapToLong(Integer::longValue).sum();
        boolean known = !pooled.isEmpty() && pooled.stream().allMatch(size -> size > 0);
        return known && sum <= Integer.MAX_VALUE ? (int) sum : 0;
    }

    /** Shares must be shares; from two (nearly) equal ones, or (nearly) none in the control group, nothing follows. */
    private boolean canBeCompared(YamlMap map, Level intervention, Level control) {
        BigDecimal treated = intervention.share().value();
        BigDecimal controls = control.share().value();
        if (Stream.of(treated, controls).anyMatch(share -> share.signum() < 0 || share.compareTo(ALL) > 0)) {
            disagree(map, "intervention", "en andel er fra 0 til 100", "a share is from 0 to 100");
            return false;
        }
        return controls.compareTo(LEAST) >= 0
                && treated.subtract(controls).abs().compareTo(LEAST) >= 0;
    }

    private static void disagree(YamlMap map, String field, String da, String en, Object... arguments) {
        map.problem(field, ProblemCode.FIGURES_DISAGREE, map.string("id"), Text.format(da, en, arguments));
    }

    private Level level(YamlNode node) {
        YamlMap map = node.map("value unit approximate? hedge? arms");
        List<String> known = arms.stream().map(Arm::id).toList();
        return new Level(quantity(map), map.names("arms", known, ProblemCode.UNKNOWN_CODE, "arms"));
    }

    private static Quantity quantity(YamlNode node) {
        return quantity(node.map("value unit approximate? hedge?"));
    }

    private static Quantity quantity(YamlMap map) {
        return new Quantity(
                map.decimal("value"),
                map.choice("unit", Unit.PERCENT),
                map.optionalBoolean("approximate"),
                map.optionalCode("hedge", "JUST_UNDER"),
                null);
    }
}
