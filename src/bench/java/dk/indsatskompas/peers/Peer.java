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

    /** One that takes a citizen as our own rules do. */
    interface OfProfiles extends Peer<Profile> {

        @Override
        default Profile prepared(Profile profile) {
            return profile;
        }
    }
}
