package dk.indsatskompas;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk of a few megabytes that one process has to itself, in memory. Nobody needs to be root to make one. */
final class SmallDisk {

    private static final List<String> ALONE = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c");
    private static final String MOUNT = "mount -t tmpfs -o size=16m tmpfs \"$0\" && exec \"$@\"";

    private SmallDisk() {}

    /** Some systems let only root have namespaces. */
    static boolean canBeMade(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(on(folder, List.of("true"))).start().waitFor() == 0;
    }

    /** The command on such a disk at that folder. */
    static List<String> on(Path folder, List<String> command) {
        List<String> all = new ArrayList<>(ALONE);
        all.addAll(List.of(MOUNT, folder.toString()));
        all.addAll(command);
        return all;
    }

    /** Where this process finds what the other finds at that path. */
    static Path seenBy(Process process, Path path) {
        return Path.of("/proc/" + process.pid() + "/root" + path);
    }

    /** Fills the disk of this folder to the last byte. */
    static void fill(Path filler) throws IOException {
        byte[] some = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException e) {
            // It is full.
        }
    }
}
