package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Matrix;
import dk.indsatskompas.vocabulary.Profile;
import java.util.Set;

/** The half of ours that explains, with the same trace, and without the engine that it is compared with. */
record MatrixAlone(Matrix matrix) implements Peer.OfProfiles {

    @Override
    public Set<String> fired(Profile profile) {
        return Ours.readThrough(matrix.evaluate(profile));
    }
}
