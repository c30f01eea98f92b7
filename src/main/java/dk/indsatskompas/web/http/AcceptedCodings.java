package dk.indsatskompas.web.http;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.http.HttpHeaders;

/** The codings of ours in which a client takes an answer (RFC 9110, section 12.5.3). What is malformed says nothing. */
record AcceptedCodings(boolean plain, boolean gzip) {
    /** Of whoever takes nothing else. The server itself looks for the name only, and would send plainly what is small. */
    private static final String GZIP_ALONE = "gzip, identity;q=0";

    private static final Pattern CODING = Pattern.compile(
            "([!#-'*+.0-9A-Z^-z|~-]++)[ \t]*+(?:;[ \t]*+[Qq]=(0(?:\\.[0-9]{0,3}+)?+|1(?:\\.0{0,3}+)?+))?+");

    private static final String ANY = "*";

    static AcceptedCodings of(Enumeration<String> headers) {
        Map<String, Double> liked = new HashMap<>();
        for (String coding : String.join(",", Collections.list(headers)).split(",", -1)) {
            Matcher said = CODING.matcher(coding.strip());
            if (said.matches()) {
                String name = said.group(1).toLowerCase(Locale.ROOT);
                liked.merge(
                        name.equals("x-gzip") ? "gzip" : name,
                        said.group(2) == null ? 1 : Double.parseDouble(said.group(2)),
                        Math::max);
            }
        }
        return new AcceptedCodings(
                liked.getOrDefault("identity", liked.getOrDefault(ANY, 1.0)) > 0,
                liked.getOrDefault("gzip", liked.getOrDefault(ANY, 0.0)) > 0);
    }

    boolean isNone() {
        return !plain && !gzip;
    }

    /** Has the server see whoever takes gzip alone. */
    static void settle(MimeHeaders headers) {
        String first = headers.getHeader(HttpHeaders.ACCEPT_ENCODING);
        AcceptedCodings accepted = first == null ? null : of(headers.values(HttpHeaders.ACCEPT_ENCODING));
        if (accepted != null && accepted.gzip && !accepted.plain) {
            headers.removeHeader(HttpHeaders.ACCEPT_ENCODING);
            headers.setValue(HttpHeaders.ACCEPT_ENCODING).setString(GZIP_ALONE);
        }
    }

    static boolean isGzipAlone(MimeHeaders settled) {
        return GZIP_ALONE.equals(settled.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }
}
