package dk.indsatskompas.rulebook;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Studies whose folder was copied: they still say that they are the study that they were copied from. */
final class CopiedStudies {

    private CopiedStudies() {}

    /** Reports each, and gives the names of their folders: nothing more needs to be said of what is in them. */
    static Set<String> report(Folder folder, Set<String> studies, Problems problems) {
        Map<String, YamlMap> copies = new TreeMap<>();
        for (String name : studies) {
            YamlNode.read(folder, name + "/study.yaml", new Problems())
                    .map(YamlNode::map)
                    .filter(map -> !map.string("id").equals(name) && studies.contains(map.string("id")))
                    .ifPresent(map -> copies.put(name, map));
        }
        copies.forEach((name, map) -> {
            problems.setAside(name + "/");
            problems.add(map.place("id"), ProblemCode.COPIED_STUDY, name, map.string("id"));
        });
        return copies.keySet();
    }
}
