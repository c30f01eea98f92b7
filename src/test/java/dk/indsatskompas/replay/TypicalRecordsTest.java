package dk.indsatskompas.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.log.PayloadDictionary;
import org.junit.jupiter.api.Test;

class TypicalRecordsTest {

    @Test
    void areTheSameEachTimeAndFillADictionary() {
        ImmutableBytes records = TypicalRecords.of(new Advisor(ShippedRules.rulebook()), RecordedCitizens.TODAY);
        assertThat(TypicalRecords.of(new Advisor(ShippedRules.rulebook()), RecordedCitizens.TODAY))
                .isEqualTo(records);
        assertThat(records.text()).startsWith("answer ").contains("\ninput ", "\noutcomes ", "\nterms ");
        assertThat(records.toByteArray()).hasSizeBetween(PayloadDictionary.LONGEST * 3 / 4, PayloadDictionary.LONGEST);
    }
}
