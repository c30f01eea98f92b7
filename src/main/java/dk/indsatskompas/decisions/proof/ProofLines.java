package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.ImmutableBytes;
import java.util.List;
import java.util.stream.Collectors;

/** A proof as text: some lines that say of what, the hashes in Base64, an empty line, and the checkpoint that it leads to. */
record ProofLines(List<String> said, List<ImmutableBytes> path, SignedNote checkpoint) {
    /** The first so many lines say of what; {@link IllegalArgumentException} when it is not as a proof is written. */
    static ProofLines parse(String text, int said) {
        int end = text.indexOf("\n\n");
        List<String> lines =
                end < 0 ? List.of() : text.substring(0, end).lines().toList();
        if (lines.size() < said) {
            throw new IllegalArgumentException("No proof with a checkpoint");
        }
        return new ProofLines(
                lines.subList(0, said),
                lines.subList(said, lines.size()).stream().map(TreeHash::of).toList(),
                SignedNote.parse(text.substring(end + 2)));
    }

    /** The number behind a word, written as the formats have it. */
    static long number(String line, String word) {
        String digits = line.startsWith(word + " ") ? line.substring(word.length() + 1) : "";
        if (!digits.matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("No line " + word);
        }
        return Long.parseLong(digits);
    }

    @Override
    public String toString() {
        String lines = said.stream().map(line -> line + "\n").collect(Collectors.joining());
        return lines + path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n"
                + checkpoint;
    }
}
