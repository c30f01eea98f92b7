package dk.indsatskompas.web.report;

import dk.indsatskompas.VeraPdf;
import dk.indsatskompas.web.pages.PrintedReportTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The printed report is what it says it is. */
class ArchivedReportIT {

    @ParameterizedTest
    @EnumSource
    void isAccessibleAndFitForTheArchive(PrintedReportTest.Example example) throws Exception {
        VeraPdf.findsNothingWrong(example.print().pdf());
    }
}
