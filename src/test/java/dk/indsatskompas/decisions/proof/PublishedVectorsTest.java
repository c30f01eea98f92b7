package dk.indsatskompas.decisions.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.ImmutableBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tree agrees with what others published: the vectors of Certificate Transparency, and proofs right and wrong. */
class PublishedVectorsTest {

    /** The leaves, and the roots of the first one, two … of them, of Certificate Transparency's own tests. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsAreThoseOfCertificateTransparency() {
        CompactRange range = CompactRange.EMPTY;
        assertThat(range.root()).isEqualTo(hex(ROOTS.get(0)));
        for (int n = 0; n < LEAVES.size(); n++) {
            range = range.plus(TreeHash.leaf(HexFormat.of().parseHex(LEAVES.get(n))), tile -> {});
            assertThat(range.root()).isEqualTo(hex(ROOTS.get(n + 1)));
        }
    }

    @TestFactory
    Stream<DynamicTest> inclusionIsJudgedAsPublished() {
        return judged(
                "inclusion",
                one -> MerkleProof.root(
                                one.at("/leafIdx").asLong(),
                                one.at("/treeSize").asLong(),
                                hash(one.at("/leafHash")),
                                proof(one))
                        .equals(Optional.of(hash(one.at("/root")))));
    }

    /** But for one: whether a tree is behind the empty one is nothing to prove, which witnesses take for proved, and they do not. */
    @TestFactory
    Stream<DynamicTest> consistencyIsJudgedAsPublished() {
        return judged(
                        "consistency",
                        one -> MerkleProof.isConsistent(
                                one.at("/size1").asLong(),
                                bytes(one.at("/root1")),
                                one.at("/size2").asLong(),
                                bytes(one.at("/root2")),
                                proof(one)))
                .filter(test -> !test.getDisplayName().equals("additional/size1-is-zero-and-size2-is-not-zero"));
    }

    /** What is no hash is refused before it comes to a proof. */
    private static Stream<DynamicTest> judged(String kind, Predicate<JsonNode> isProved) {
        return vectors(kind)
                .map(one -> DynamicTest.dynamicTest(one.at("/name").asString(), () -> {
                    boolean proved;
                    try {
                        proved = isProved.test(one);
                    } catch (IllegalArgumentException e) {
                        proved = false;
                    }
                    assertThat(proved).isEqualTo(!one.at("/wantErr").asBoolean());
                }));
    }

    private static Stream<JsonNode> vectors(String kind) {
        try (InputStream file = PublishedVectorsTest.class.getResourceAsStream("/merkle/transparency-dev.json")) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(file))
                    .at("/" + kind)
                    .valueStream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ImmutableBytes> proof(JsonNode vector) {
        return vector.at("/proof").valueStream().map(PublishedVectorsTest::hash).toList();
    }

    private static ImmutableBytes bytes(JsonNode base64) {
        return ImmutableBytes.of(Base64.getDecoder().decode(base64.asString("")));
    }

    private static ImmutableBytes hash(JsonNode base64) {
        return TreeHash.of(base64.asString(""));
    }

    private static ImmutableBytes hex(String digits) {
        return ImmutableBytes.of(HexFormat.of().parseHex(digits));
    }
}
