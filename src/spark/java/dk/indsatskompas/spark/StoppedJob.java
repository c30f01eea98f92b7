package dk.indsatskompas.spark;

import dk.indsatskompas.vocabulary.Text;

/** What keeps a job from its end, said to whoever submitted it. */
final class StoppedJob extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    StoppedJob(Text text) {
        super(text.en(), null, false, false);
        this.text = text;
    }

    Text text() {
        return text;
    }
}
