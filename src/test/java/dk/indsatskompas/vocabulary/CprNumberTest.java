package dk.indsatskompas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprNumberTest {

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
                "010101--1234",
                "x0101011234",
                "7f3c0101011234ab",
            })
    void isNotFoundInOtherNumbers(String text) {
        assertThat(CprNumber.in(text)).isFalse();
    }
}
