package dk.indsatskompas.decisions.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.Witness;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.keys.SigningKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and their keys are those of c2sp.org/signed-note, whose example is the first here. */
class SignedNoteTest {

    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String NOTE = "This is an example message.\n\n\u2014 example.com/foo"
            + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static final SigningKey SIGNING = SigningKey.create();
    private static final LogHead HEAD = LogHead.sign("test.example/log", 7, TreeHash.EMPTY, SIGNING);

    @Test
    void theExampleOfTheSpecificationIsVerified() {
        NoteVerifier key = NoteVerifier.of(KEY);
        assertThat(key.toString()).isEqualTo(KEY);
        assertThat(key.verifies(SignedNote.parse(NOTE))).isTrue();
        assertThat(SignedNote.parse(NOTE).toString()).isEqualTo(NOTE);
        assertThat(key.verifies(SignedNote.parse(NOTE.replace("message", "massage"))))
                .isFalse();
    }

    @Test
    void signaturesOfOthersAreNothingToAKeyAndAWrongOneOfItsOwnIsTooMuch() {
        NoteVerifier key = NoteVerifier.ofLog(HEAD.origin(), SIGNING.publicHalf());
        Witness witness = Witness.called(HEAD.origin());
        SignedNote cosigned = witness.cosign(HEAD.note(), 1);
        assertThat(key.verifies(cosigned)).isTrue();
        assertThat(witness.verifier().verifies(cosigned)).isTrue();
        assertThat(witness.verifier().verifies(HEAD.note())).isFalse();
        assertThat(Witness.called(HEAD.origin()).verifier().verifies(cosigned)).isFalse();

        LogHead other = LogHead.sign(HEAD.origin(), 8, TreeHash.EMPTY, SIGNING);
        SignedNote twice =
                HEAD.note().with(new SignedNote(HEAD.note().text(), other.note().signatures()));
        assertThat(key.verifies(twice)).isFalse();
    }

    @Test
    void aWitnessSignsWithTheTimeAndForNoOtherTime() {
        Witness witness = Witness.called("witness.example/w1");
        SignedNote cosigned = witness.cosign(HEAD.note(), 1_764_400_000);
        byte[] line = cosigned.signatures().get(1).signature().toByteArray();
        assertThat(line).hasSize(4 + 8 + 64);
        line[11] ^= 1;
        SignedNote later = new SignedNote(
                cosigned.text(), List.of(new SignedNote.NoteSignature(witness.name(), ImmutableBytes.of(line))));
        assertThat(witness.verifier().verifies(later)).isFalse();
    }

    @Test
    void aWitnessMayNameAnyTimeButNoneBefore1970AndNotNone() {
        Witness witness = Witness.called("witness.example/w1");
        assertThat(witness.verifier().verifies(witness.cosign(HEAD.note(), 0))).isTrue();
        assertThat(witness.verifier().verifies(witness.cosign(HEAD.note(), Long.MAX_VALUE)))
                .isTrue();
        assertThat(witness.verifier().verifies(witness.cosign(HEAD.note(), -1))).isFalse();

        ImmutableBytes tooShort = witness.verifier().signature(new byte[Long.BYTES - 1]);
        SignedNote none =
                new SignedNote(HEAD.note().text(), List.of(new SignedNote.NoteSignature(witness.name(), tooShort)));
        assertThat(witness.verifier().verifies(none)).isFalse();
    }

    @Test
    void aHeadIsReadAsItIsWritten() {
        assertThat(LogHead.parse(HEAD.toString())).isEqualTo(HEAD);
        assertThat(HEAD.toString()).startsWith("test.example/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n1\nx\n\n\u2014 a eHh4eHg=\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a eHh4eHg=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a eHh4eHg=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n\n\u2014 a eHh4eHg=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 b eHh4eHg=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a eHh4eHg=",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a eHh4eHg=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a e===\n",
                "a\r\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a eHh4eHg=\n",
            })
    void whatIsNoHeadIsRefused(String text) {
        assertThatThrownBy(() -> LogHead.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a+b+c",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4",
                "example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            })
    void whatIsNoVerifierKeyIsRefused(String text) {
        assertThatThrownBy(() -> NoteVerifier.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
