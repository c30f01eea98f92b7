package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.publishing.FolderChecks.SentFolder;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.IncomingFolder;
import dk.indsatskompas.web.http.FormCheck;
import dk.indsatskompas.web.http.ProblemType;
import dk.indsatskompas.web.http.RefusedRequest;
import dk.indsatskompas.web.http.RequestFault;
import dk.indsatskompas.web.http.TomcatExchange;
import dk.indsatskompas.web.http.WholeBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.MediaType;

/** A rules folder as it is sent: a zip file, or a form with the zip file or with the files of the folder. */
public final class UploadedFolder {
    public static final String ZIP = "application/zip";

    private static final int LARGEST = 16 << 20;

    private UploadedFolder() {}

    /** The one in a request, which is waited for as long as its connection is open. */
    static SentFolder in(HttpServletRequest request) {
        return in(request, Set.of());
    }

    /** The one that a form of ours sends, with its token. */
    public static SentFolder ofPage(HttpServletRequest request) {
        return in(request, Set.of(FormCheck.TOKEN));
    }

    private static SentFolder in(HttpServletRequest request, Set<String> besides) {
        TomcatExchange exchange = TomcatExchange.of(request);
        return new SentFolder(() -> received(request, besides), exchange::isGone);
    }

    /** Reads what is sent, and tells how to make a folder of it. */
    private static Supplier<Folder> received(HttpServletRequest request, Set<String> besides) {
        try {
            String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
            if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
                return form(request, besides);
            }
            byte[] zip = bounded(WholeBody.stream(request));
            return () -> Folder.ofZip(zip);
        } catch (IOException e) {
            throw RefusedRequest.unreadable();
        }
    }

    /** What has come in lies in memory; to make a folder of it is part of checking it. */
    private static Supplier<Folder> form(HttpServletRequest request, Set<String> besides) throws IOException {
        List<Part> files = new ArrayList<>(FormCheck.parts(request));
        files.removeIf(part -> besides.contains(part.getName()) && part.getSubmittedFileName() == null);
        if (files.stream().anyMatch(part -> part.getSubmittedFileName() == null)) {
            throw RequestFault.NO_FILE.refused("form:");
        }
        if (files.size() == 1 && isZip(files.get(0))) {
            try (InputStream content = files.get(0).getInputStream()) {
                byte[] zip = bounded(content);
                return () -> Folder.ofZip(zip);
            }
        }
        return () -> folder(files);
    }

    private static Folder folder(List<Part> files) {
        IncomingFolder folder = new IncomingFolder();
        for (Part file : files) {
            try (InputStream content = file.getInputStream()) {
                folder.add(String.valueOf(file.getSubmittedFileName()), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
        return WholeBody.of(content, LARGEST, ProblemType.UPLOAD_TOO_LARGE);
    }
}
