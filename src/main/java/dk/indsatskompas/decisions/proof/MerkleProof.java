package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import java.util.List;
import java.util.Optional;

/** Checks proofs of a Merkle tree without the tree, as RFC 9162 says (sections 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {
    private MerkleProof() {}

    /** The root of the tree that has so many leaves, and this one there; empty when no such tree has such a proof. */
    public static Optional<ImmutableBytes> root(long index, long size, ImmutableBytes leaf, List<ImmutableBytes> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long at = index;
        long last = size - 1;
        ImmutableBytes root = leaf;
        for (ImmutableBytes hash : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (isRight(at, last)) {
                root = TreeHash.node(hash, root);
                int up = Long.numberOfTrailingZeros(at);
                at >>>= up;
                last >>>= up;
            } else {
                root = TreeHash.node(root, hash);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
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
        int up = Long.numberOfTrailingZeros(earlier);
        long at = (earlier - 1) >>> up;
        long last = (size - 1) >>> up;
        boolean complete = at == 0;
        if (!complete && path.isEmpty()) {
            return false;
        }
        ImmutableBytes before = complete ? earlierRoot : path.get(0);
        ImmutableBytes now = before;
        for (ImmutableBytes hash : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(at, last)) {
                before = TreeHash.node(hash, before);
                now = TreeHash.node(hash, now);
                int over = Long.numberOfTrailingZeros(at);
                at >>>= over;
                last >>>= over;
            } else {
                now = TreeHash.node(now, hash);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && now.equals(root);
    }

    /** Whether a node has its sibling to the left: also the last of its level, when it goes up alone. */
    private static boolean isRight(long at, long last) {
        return (at & 1) == 1 || at == last;
    }
}
