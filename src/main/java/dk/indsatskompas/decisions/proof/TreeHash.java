package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.rulebook.folder.Folder;
import java.security.MessageDigest;
import java.util.Base64;

/** How a Merkle tree is hashed (RFC 6962, section 2.1): SHA-256, with a first byte that tells a leaf from a node. */
public final class TreeHash {
    public static final int LENGTH = 32;

    /** The root of a tree without leaves. */
    public static final ImmutableBytes EMPTY =
            ImmutableBytes.handedOver(Folder.sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** A hash as lines of a proof have it: Base64; {@link IllegalArgumentException} when it is none. */
    public static ImmutableBytes of(String base64) {
        byte[] hash = Base64.getDecoder().decode(base64);
        if (hash.length != LENGTH || !Base64.getEncoder().encodeToString(hash).equals(base64)) {
            throw new IllegalArgumentException("No hash of SHA-256 in Base64");
        }
        return ImmutableBytes.handedOver(hash);
    }

    public static ImmutableBytes leaf(byte[] content) {
        MessageDigest digest = Folder.sha256();
        digest.update(LEAF);
        return ImmutableBytes.handedOver(digest.digest(content));
    }

    public static ImmutableBytes node(ImmutableBytes left, ImmutableBytes right) {
        MessageDigest digest = Folder.sha256();
        digest.update(NODE);
        digest.update(left.toByteArray());
        return ImmutableBytes.handedOver(digest.digest(right.toByteArray()));
    }
}
