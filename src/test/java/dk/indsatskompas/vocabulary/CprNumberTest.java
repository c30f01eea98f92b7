package dk.indsatskompas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.Size;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Invariant("What looks like a civil registration number is refused wherever an id is taken, and random ids are not")
class CprNumberTest {

    private static final int MANY = Size.IDS.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101011234",
                "010101-1234",
                "010101 1234",
                "3112991234",
                "6101011234",
                "sag 010101-1234, Aarhus",
                "(0101011234)",
                "ID:0101011234.",
                "010101.1234",
                "010101/1234",
                "010101:1234",
                "010101_1234",
                "010101+1234",
                "010101--1234",
                "010101 - 1234",
                "010101\u20131234",
                "010101\u00a01234",
                "010101x1234",
                "010101 nr. 1234",
                "01-01-01-1234",
                "01.01.01-1234",
                "01/01/01 1234",
                "01:01:01:1234",
                "01_01_01_1234",
                "01.01.011234",
                "case-010170-1234",
                "case.010170.1234",
                "case_010170_1234",
                "cpr:0101701234",
                "cpr0101701234",
                "case0101701234",
                "id0101701234",
                "x0101701234y",
                "xx010170-1234yy",
                "\u00e60101701234",
                "-0101701234-",
                "_0101701234_",
                "7f3c-0101701234",
                "..0101701234..",
                "1-0101701234",
                "9913993456 0101701234",
                "c0101701234",
                "b0101701234",
                "c010170-1234",
                "0101701234f",
                "010170a1234",
            })
    void isFoundWhereverItStands(String text) {
        assertThat(CprNumber.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a case",
                "010101123",
                "01010112345",
                "0001011234",
                "3201011234",
                "9201011234",
                "0113011234",
                "0100011234",
                "case-12345678901",
                // Hexadecimal, as the parts of many ids are.
                "7f3c0101011234ab",
                "ab0101011234",
                "ab010101-1234-4abc-8abc-0123456789ab",
                // A month, and a number in it.
                "2012-11-1234",
                "2026-11-1234",
                "20261122T101530",
                "2026-11-22T10:15:30.1234Z",
                "01JD0101011234ABCDEFGHJKMN",
            })
    void isNotFoundInOtherNumbers(String text) {
        assertThat(CprNumber.in(text)).isFalse();
    }

    /** Fewer than one in a million: of two million of each kind none may be taken for one. */
    @Tag("endurance")
    @TestFactory
    Stream<DynamicTest> isNotFoundInRandomIds() {
        return Stream.of(
                random("UUIDs", random -> new UUID(random.nextLong(), random.nextLong()).toString()),
                random("UUIDs in capitals", random -> uuid(random, 4).toUpperCase(Locale.ROOT)),
                random("UUIDs of version 4", random -> uuid(random, 4)),
                random("UUIDs of version 7", random -> uuid(random, 7)),
                random("UUIDs in longer text", random -> "urn:uuid:" + uuid(random, 4) + " case-" + uuid(random, 4)),
                random("ULIDs", random -> "01" + letters(random, 24, "0123456789ABCDEFGHJKMNPQRSTVWXYZ")),
                random("hexadecimal ids of 12", random -> letters(random, 12, "0123456789abcdef")),
                random("hexadecimal ids of 16", random -> letters(random, 16, "0123456789abcdef")),
                random("hexadecimal ids of 24", random -> letters(random, 24, "0123456789abcdef")),
                random("hexadecimal ids of 32", random -> letters(random, 32, "0123456789abcdef")),
                random("hexadecimal ids of 64", random -> letters(random, 64, "0123456789abcdef")),
                random("CUIDs", random -> "c" + letters(random, 24, "0123456789abcdefghijklmnopqrstuvwxyz")));
    }

    private static DynamicTest random(String kind, Function<Random, String> id) {
        return DynamicTest.dynamicTest(kind, () -> {
            Random random = new Random(20_261_122);
            List<String> alarms = Stream.generate(() -> id.apply(random))
                    .limit(MANY)
                    .filter(CprNumber::in)
                    .toList();
            assertThat(alarms).isEmpty();
        });
    }

    private static String uuid(Random random, long version) {
        long high = version == 7
                ? ((1_795_000_000_000L + random.nextInt()) << 16) | random.nextInt(1 << 16)
                : random.nextLong();
        return new UUID((high & ~0xf000L) | (version << 12), (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
    }

    private static String letters(Random random, int length, String alphabet) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < length; i++) {
            id.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return id.toString();
    }

    /** What nobody can read, it reads in a moment. */
    @Test
    void isLookedForInTimeThatGrowsWithTheText() {
        for (String part : List.of("01", "01 ", "01-01-", "x", "010101-", "0101011234a", " ", "a010101")) {
            String text = part.repeat(200_000);
            long begun = System.nanoTime();
            CprNumber.in(text);
            assertThat(System.nanoTime() - begun).as(part).isLessThan(5_000_000_000L);
        }
    }
}
