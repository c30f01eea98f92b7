package dk.indsatskompas.impact;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Population.PopulationDescription.Origin;
import dk.indsatskompas.rulebook.DrawnPopulation.SaidShare;
import dk.indsatskompas.vocabulary.FaultKind;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The citizens that two rulebooks are asked about. They stream past, once, and are never held. */
public record Population(PopulationDescription described, Iterator<PopulationMember> members) {
    /**
     * One citizen of a population, by its number from 1: the line of a file. Each rulebook reads the question with its
     * own codes, as it would if the citizen's case system asked it, and refuses it by {@link
     * dk.indsatskompas.advice.InvalidRequest}.
     */
    public record PopulationMember(long number, Function<Vocabulary, Question> question) {}

    /**
     * Citizens in a file or stream, one question a line, as a case system sends it; lines that name no date are for
     * today. A line that is at fault is told by its number and stops no other.
     */
    public static Population given(String name, InputStream lines, LocalDate today) {
        return of(Origin.GIVEN, Origin.GIVEN.text.filled(name), new GivenCitizens(lines, today));
    }

    /** The same for lines that came with the question. */
    public static Population sent(InputStream lines, LocalDate today) {
        return of(Origin.SENT, Origin.SENT.text, new GivenCitizens(lines, today));
    }

    /** Citizens about whom the service was asked, the newest question first. */
    public static Population recorded(Iterator<PopulationMember> questions) {
        return of(Origin.RECORDED, Origin.RECORDED.text, questions);
    }

    private static Population of(Origin origin, Text text, Iterator<PopulationMember> members) {
        return new Population(new PopulationDescription(origin, text, origin.caveat, null, null, List.of()), members);
    }

    /**
     * What a reader must know of a population to understand the figures.
     *
     * @param seed what a synthetic population is drawn from; with the size, the date and the two rulebooks it gives the same
     *     citizens again
     */
    public record PopulationDescription(
            Origin origin,
            Text text,
            Text caveat,
            @Nullable Long seed,
            @Nullable LocalDate asOf,
            List<SaidShare> shares) {
        public enum Origin {
            SYNTHETIC,
            /** From a file. */
            GIVEN,
            SENT,
            RECORDED;

            final Text text = Texts.of(this, "text");
            private final Text counted = Texts.of(this, "counted");
            final Text caveat = Texts.of(this, "caveat");

            /** What is counted, as it stands after a number. */
            public Text counted() {
                return counted;
            }
        }
    }

    /** Reads one citizen a line. What is beyond the longest question is read past and not kept. */
    private static final class GivenCitizens implements Iterator<PopulationMember> {
        private final InputStream in;
        private final LocalDate today;
        private long number;
        private int next;

        GivenCitizens(InputStream in, LocalDate today) {
            this.in = new BufferedInputStream(in, 65_536);
            this.today = today;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public PopulationMember next() {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean tooLong = false;
            while (next >= 0 && next != '\n') {
                tooLong |= line.size() >= Question.LARGEST;
                if (!tooLong) {
                    line.write(next);
                }
                next = read();
            }
            next = next < 0 ? next : read();
            boolean refused = tooLong;
            return new PopulationMember(++number, words -> {
                if (refused) {
                    throw new InvalidRequest(List.of(FaultKind.LINE_TOO_LONG.at("")));
                }
                return Question.read(line.toByteArray(), words, today);
            });
        }

        private int read() {
            try {
                return in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
