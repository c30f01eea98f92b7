package dk.indsatskompas.peers;

import dk.indsatskompas.vocabulary.Profile;
import java.util.List;
import java.util.Set;

/** A peer with its citizens, prepared for it. */
record Seat<C>(Peer<C> peer, List<C> citizens) {

    static <C> Seat<C> of(Peer<C> peer, List<Profile> profiles) {
        return new Seat<>(peer, profiles.stream().map(peer::prepared).toList());
    }

    Set<String> fired(int n) {
        return peer.fired(citizens.get(n));
    }
}
