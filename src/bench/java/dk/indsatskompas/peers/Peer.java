package dk.indsatskompas.peers;

import dk.indsatskompas.vocabulary.Profile;
import java.util.Set;

/**
 * One way to find out which rules fire for a citizen.
 *
 * @param <C> the form in which it takes a citizen
 */
interface Peer<C> {

    /** The citizen in that form; this is not measured. */
    C prepared(Profile profile);

    /** The ids of the rules whose conditions are all true. */
    Set<String> fired(C citizen);
}
