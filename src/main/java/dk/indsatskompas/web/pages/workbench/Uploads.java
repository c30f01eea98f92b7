package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.rulebooks.UploadedFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Rules folders that go between this service and somebody's own editor, as zip files. */
final class Uploads {
    /** The field of a form that has one. */
    static final String FIELD = "folder";

    private Uploads() {}

    /** The one that a form sends; refused when it could not be taken in whole. */
    static Folder folder(HttpServletRequest request) {
        Folder folder = UploadedFolder.ofPage(request).receiving().get().get();
        if (!folder.flaws().isEmpty() || folder.files().isEmpty()) {
            throw RefusedRequest.broken(folder.flaws());
        }
        return folder;
    }

    static byte[] zip(Folder folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
                zip.putNextEntry(new ZipEntry("rules/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
