package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.StudyReader;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import java.util.Set;
import java.util.TreeSet;

/** Studies whose folder was copied: they still say that they are the study that they were copied from. */
public final class CopiedStudies {
    private CopiedStudies() {}

    /** Reports each, and gives the names of their folders: nothing more needs to be said of what is in them. */
    public static Set<String> report(Folder folder, Set<String> studies, Problems problems) {
        Set<String> copies = new TreeSet<>();
        for (String name : studies) {
            YamlNode.read(folder, StudyReader.file(name), new Problems())
                    .map(YamlNode::map)
                    .filter(map -> !map.string("id").equals(name) && studies.contains(map.string("id")))
                    .ifPresent(map -> {
                        copies.add(name);
                        problems.setAside(name + "/");
                        problems.add(map.place("id"), ProblemCode.COPIED_STUDY, name, map.string("id"));
                    });
        }
        return copies;
    }
}
