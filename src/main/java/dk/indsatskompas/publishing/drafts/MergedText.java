package dk.indsatskompas.publishing.drafts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that two people changed, joined line by line: what only one of them changed is as that one has it, and where both
 * did, somebody must choose (diff3, Khanna, Kunal and Pierce 2007).
 */
public record MergedText(List<Piece> pieces) {
    /** Lines in a row; those of the other are the same where there is nothing to choose. */
    public record Piece(List<String> one, List<String> other) {
        public boolean isOpen() {
            return !one.equals(other);
        }
    }

    /** Which of the two is taken where both changed the same lines. */
    public enum MergeChoice {
        ONE,
        OTHER,
        BOTH
    }

    public static MergedText of(String origin, String one, String other) {
        List<String> lines = lines(origin);
        List<AbstractDelta<String>> ones = DiffUtils.diff(lines, lines(one)).getDeltas();
        List<AbstractDelta<String>> others = DiffUtils.diff(lines, lines(other)).getDeltas();
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        int i = 0;
        int j = 0;
        while (i < ones.size() || j < others.size()) {
            int from = Math.min(start(ones, i), start(others, j));
            int to = from;
            int firstOne = i;
            int firstOther = j;
            // All that touches what was taken already belongs to it: an insertion right beside a change, too.
            for (boolean grows = true; grows; ) {
                grows = false;
                while (start(ones, i) <= to) {
                    to = Math.max(to, end(ones.get(i++)));
                    grows = true;
                }
                while (start(others, j) <= to) {
                    to = Math.max(to, end(others.get(j++)));
                    grows = true;
                }
            }
            same(pieces, lines.subList(done, from));
            pieces.add(piece(
                    lines.subList(from, to),
                    applied(lines, ones.subList(firstOne, i), from, to),
                    applied(lines, others.subList(firstOther, j), from, to)));
            done = to;
        }
        same(pieces, lines.subList(done, lines.size()));
        return new MergedText(List.copyOf(pieces));
    }

    /** How many places there are to choose at. */
    public int open() {
        return (int) pieces.stream().filter(Piece::isOpen).count();
    }

    /** The text when this is chosen at each open place, from the first on. */
    public String with(List<MergeChoice> chosen) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (Piece piece : pieces) {
            MergeChoice side = piece.isOpen() ? chosen.get(next++) : MergeChoice.ONE;
            lines.addAll(side == MergeChoice.OTHER ? List.of() : piece.one());
            lines.addAll(side == MergeChoice.ONE ? List.of() : piece.other());
        }
        return String.join("\n", lines);
    }

    private static Piece piece(List<String> origin, List<String> one, List<String> other) {
        return origin.equals(one)
                ? new Piece(other, other)
                : origin.equals(other) ? new Piece(one, one) : new Piece(one, other);
    }

    private static void same(List<Piece> pieces, List<String> lines) {
        if (!lines.isEmpty()) {
            pieces.add(new Piece(List.copyOf(lines), List.copyOf(lines)));
        }
    }

    private static List<String> applied(List<String> origin, List<AbstractDelta<String>> deltas, int from, int to) {
        List<String> lines = new ArrayList<>();
        int done = from;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> source = delta.getSource();
            lines.addAll(origin.subList(done, source.getPosition()));
            lines.addAll(delta.getTarget().getLines());
            done = end(delta);
        }
        lines.addAll(origin.subList(done, to));
        return List.copyOf(lines);
    }

    private static int start(List<AbstractDelta<String>> deltas, int index) {
        return index < deltas.size() ? deltas.get(index).getSource().getPosition() : Integer.MAX_VALUE;
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).collect(Collectors.toUnmodifiableList());
    }
}
