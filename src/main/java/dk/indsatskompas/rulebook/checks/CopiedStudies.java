package dk.indsatskompas.rulebook.checks;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.yaml.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Studies whose folder was copied: they still say that they are the study that they were copied from. */
public final class CopiedStudies {

    private CopiedStudies() {}

    private record Copy(String of, Place place) {}

    /** Reports each, and gives the names of their folders: nothing more needs to be said of what is in them. */
    public static Set<String> report(Folder folder, Set<String> studies, Problems problems) {
        Map<String, Copy> copies = new TreeMap<>();
        for (String name : studies) {
            YamlNode.read(folder, name + "/study.yaml", new Problems())
                    .map(YamlNode::map)
                    .filter(map -> !map.string("id").equals(name) && studies.contains(map.string("id")))
                    .ifPresent(map -> copies.put(name, new Copy(map.string("id"), map.place("id"))));
        }
        copies.forEach((name, copy) -> {
            problems.setAside(name + "/");
            problems.add(copy.place(), ProblemCode.COPIED_STUDY, name, copy.of());
        });
        return copies.keySet();
    }
}
