package dk.indsatskompas.scenario;

import java.util.List;

/** Files of fields, which are YAML: every kind that a rules folder has. */
public final class FieldsFuzz {

    private static final EditedFile FILE = new EditedFile(List.of(
            "rulebook.yaml",
            "catalogue.yaml",
            "codelists.yaml",
            "ranking.yaml",
            "laesehold_2020/study.yaml",
            "laesehold_2020/scenarios.yaml",
            "whole_citizens.yaml",
            "evidence_scale/scenarios.yaml"));

    private FieldsFuzz() {}

    /** The first check takes longer than one input may. */
    public static void fuzzerInitialize() {
        EditedFile.checkUnedited();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        FILE.check(input);
    }
}
