package dk.indsatskompas.guide;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.VeraPdf;
import dk.indsatskompas.vocabulary.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The printed guide is what it says it is. */
class ArchivedGuideIT {

    @ParameterizedTest
    @EnumSource
    void isAccessibleAndFitForTheArchive(Language language) throws Exception {
        VeraPdf.findsNothingWrong(new Guide(ShippedRules.rulebook(), language).pdf());
    }
}
