package dk.indsatskompas.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate of this machine that nobody else has signed, as the two PEM files a server is given. */
final class Certificate {

    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    private Certificate() {}

    /** Makes a new one, in the place of the one before. */
    static X509Certificate writtenTo(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        Files.deleteIfExists(store);
        make(store);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        X509Certificate certificate = (X509Certificate) keys.getCertificate(ALIAS);
        byte[] key = keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
        write(folder.resolve("tls.key"), "PRIVATE KEY", key);
        write(folder.resolve("tls.crt"), "CERTIFICATE", certificate.getEncoded());
        return certificate;
    }

    private static void make(Path store) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String options = "-genkeypair -alias " + ALIAS + " -keyalg EC -groupname secp256r1 -dname CN=localhost"
                + " -ext san=dns:localhost,ip:127.0.0.1 -validity 30 -storetype PKCS12 -storepass " + PASSWORD
                + " -keystore ";
        String[] command = (keytool + " " + options + store).split(" +");
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("No certificate was made");
        }
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        Path beside = file.resolveSibling("new");
        Files.writeString(beside, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
