package dk.indsatskompas.impact.population;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.Population.PopulationMember;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/** Reads one citizen a line. What is beyond the longest question is read past and not kept. */
public final class GivenCitizens implements Iterator<PopulationMember> {

    private final InputStream in;
    private final LocalDate today;
    private long number;
    private int next;

    public GivenCitizens(InputStream in, LocalDate today) {
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
        number++;
        return new PopulationMember(
                number, tooLong ? GivenCitizens::tooLong : words -> Question.read(line.toByteArray(), words, today));
    }

    private int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question tooLong(Vocabulary words) {
        throw new InvalidRequest(List.of(TOO_LARGE));
    }

    private static final InputFault TOO_LARGE = new InputFault(
            "",
            "too-large",
            new Text("Linjen er for lang.", "The line is too long."),
            new Text("En linje må højst fylde 65.536 bytes.", "A line may have at most 65,536 bytes."));
}
