package dk.indsatskompas.web;

import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.IncomingFolder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;

/** A rules folder as it is sent: a zip file, or a form with the zip file or with the files of the folder. */
final class UploadedFolder {

    static final String ZIP = "application/zip";

    private static final int LARGEST = 16 << 20;

    private UploadedFolder() {}

    /**
     * Reads it.
     *
     * @throws BodyTooLarge when there is more than is read
     * @throws UnreadableBody when it takes too long to come in, or its framing does not follow HTTP
     */
    static Folder of(HttpServletRequest request) {
        try {
            String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
            return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                    ? form(request)
                    : Folder.ofZip(bounded(request.getInputStream()));
        } catch (IOException | ServletException e) {
            throw new UnreadableBody(e);
        } catch (IllegalStateException e) {
            // The server counts the parts and their bytes, and says so in this way only.
            throw new BodyTooLarge(ProblemType.UPLOAD_TOO_LARGE);
        }
    }

    private static Folder form(HttpServletRequest request) throws IOException, ServletException {
        List<Part> files = new ArrayList<>(request.getParts());
        files.removeIf(part -> part.getSubmittedFileName() == null);
        if (files.size() == 1 && isZip(files.get(0))) {
            try (InputStream zip = files.get(0).getInputStream()) {
                return Folder.ofZip(bounded(zip));
            }
        }
        IncomingFolder folder = new IncomingFolder();
        for (Part file : files) {
            try (InputStream content = file.getInputStream()) {
                folder.add(String.valueOf(file.getSubmittedFileName()), content);
            }
        }
        return folder.folder();
    }

    private static boolean isZip(Part part) {
        return String.valueOf(part.getSubmittedFileName())
                        .toLowerCase(Locale.ROOT)
                        .endsWith(".zip")
                || ZIP.equals(part.getContentType());
    }

    private static byte[] bounded(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new BodyTooLarge(ProblemType.UPLOAD_TOO_LARGE);
        }
        return bytes;
    }
}
