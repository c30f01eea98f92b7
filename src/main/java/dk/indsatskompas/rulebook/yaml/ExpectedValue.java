package dk.indsatskompas.rulebook.yaml;

import dk.indsatskompas.vocabulary.Text;

/** What a value in a file must be, and how it is written. */
public enum ExpectedValue {
    TEXT("en tekst", "a text", "Skriv en tekst i anførselstegn (\").", "Write a text in quotation marks (\")."),
    LIST(
            "en liste",
            "a list",
            "Skriv en liste som [A, B], eller en linje med - for hver.",
            "Write a list such as [A, B], or a line with - for each."),
    SECTION(
            "et afsnit med felter",
            "a section with fields",
            "Skriv felterne under hinanden, rykket ind.",
            "Write the fields below each other, indented."),
    YES_NO(
            "true eller false",
            "true or false",
            "Skriv true for ja og false for nej.",
            "Write true for yes and false for no."),
    WHOLE_NUMBER(
            "et helt tal",
            "a whole number",
            "Skriv det kun med cifre, uden punktum, komma og mellemrum.",
            "Write it in digits only, without points, commas and spaces."),
    SHORT_NUMBER(
            "et tal med højst 20 cifre",
            "a number of at most 20 digits",
            "Skriv det kun med cifre og punktum, uden e.",
            "Write it in digits and a decimal point only, without e."),
    SMALL_NUMBER("så lille et tal", "so small a number", "Ret tallet.", "Correct the number."),
    CITIZENS("et antal borgere", "a number of citizens", "Ret tallet.", "Correct the number."),
    NUMBER(
            "et tal",
            "a number",
            "Skriv det med cifre og punktum som decimaltegn, for eksempel 13.5.",
            "Write it in digits with a decimal point, for example 13.5."),
    DATE(
            "en dato",
            "a date",
            "Skriv år, måned og dag, for eksempel 2026-11-22.",
            "Write year, month and day, for example 2026-11-22.");

    private final Text what;
    private final Text cure;

    ExpectedValue(String whatDa, String whatEn, String cureDa, String cureEn) {
        this.what = new Text(whatDa, whatEn);
        this.cure = new Text(cureDa, cureEn);
    }

    Text what() {
        return what;
    }

    Text cure() {
        return cure;
    }
}
