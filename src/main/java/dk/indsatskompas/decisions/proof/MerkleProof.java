package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import java.util.List;
import java.util.Optional;

/** Checks proofs of a Merkle tree without the tree, as RFC 9162 says (sections 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {
    private MerkleProof() {}

    /** The root of the tree that has so many leaves, and this one there; empty when no such tree has such a proof. */
    public static Optional<ImmutableBytes> root(long index, long size, ImmutableBytes leaf, List<ImmutableBytes> path) {
        return index < 0 || index >= size ? Optional.empty() : new PathUp(index, size - 1, path).root(leaf, true);
    }

    /** Whether a tree is the beginning of another. Of the empty one there is nothing to prove, and of a tree itself. */
    public static boolean isConsistent(
            long earlier, ImmutableBytes earlierRoot, long size, ImmutableBytes root, List<ImmutableBytes> path) {
        if (earlier == 0) {
            boolean empty = earlierRoot.equals(TreeHash.EMPTY);
            return path.isEmpty() && empty && (size > 0 || root.equals(TreeHash.EMPTY));
        }
        if (earlier == size) {
            return path.isEmpty() && earlierRoot.equals(root);
        }
        if (earlier < 0 || earlier > size) {
            return false;
        }
        int height = Long.numberOfTrailingZeros(earlier);
        long at = (earlier - 1) >>> height;
        long last = (size - 1) >>> height;
        boolean complete = at == 0;
        if (!complete && path.isEmpty()) {
            return false;
        }
        ImmutableBytes node = complete ? earlierRoot : path.get(0);
        PathUp up = new PathUp(at, last, complete ? path : path.subList(1, path.size()));
        return up.root(node, false).equals(Optional.of(earlierRoot))
                && up.root(node, true).equals(Optional.of(root));
    }

    /** The way up from a node of a level that has so many more before it and ends with that one, and the hashes beside it. */
    private record PathUp(long node, long last, List<ImmutableBytes> hashes) {
        /** The root over the node: of the whole tree, or of the one that ended with the node and had nothing to its right. */
        Optional<ImmutableBytes> root(ImmutableBytes hash, boolean whole) {
            long at = node;
            long end = last;
            ImmutableBytes root = hash;
            for (ImmutableBytes beside : hashes) {
                if (end == 0) {
                    return Optional.empty();
                }
                // The last of its level may have nothing to its right: then it goes up alone until it is on the right
                // itself.
                if ((at & 1) == 1 || at == end) {
                    root = TreeHash.node(beside, root);
                    int alone = Long.numberOfTrailingZeros(at);
                    at >>>= alone;
                    end >>>= alone;
                } else if (whole) {
                    root = TreeHash.node(root, beside);
                }
                at >>>= 1;
                end >>>= 1;
            }
            return end == 0 ? Optional.of(root) : Optional.empty();
        }
    }
}
