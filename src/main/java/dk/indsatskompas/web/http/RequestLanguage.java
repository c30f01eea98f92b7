package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: of Danish and English the one that its Accept-Language likes better, and Danish when it says
 * nothing of either. Java's and Tomcat's own readers of that header throw at what is malformed or long, and fall back on
 * the language of the machine, which is nobody's choice; so the header is read here only, and what comes later sees the
 * result in its place. A person who has chosen a language on a page is answered in that one.
 */
public final class RequestLanguage extends AcceptHeaderLocaleResolver {
    /** The cookie, and for one request the attribute, by which a person has chosen on a page. */
    public static final String CHOSEN = "language";

    private static final String HEADER = "Accept-Language";

    /** How many characters of the header are looked at. */
    private static final int LONGEST = 256;

    /** How many of its ranges are, well formed or not. */
    private static final int MOST = 10;

    private static final Pattern RANGE = Pattern.compile(
            "(\\*|[A-Za-z]{1,8}+(?:-[A-Za-z0-9]{1,8}+)*+)[ \t]*+(?:;[ \t]*+[Qq]=(0(?:\\.[0-9]{0,3}+)?+|1(?:\\.0{0,3}+)?+))?+");

    /** Above what is refused, and below what is asked for. */
    private static final double UNNAMED = 0.0001;

    private static final double NOT_SAID = Double.NEGATIVE_INFINITY;

    /** What a place further back takes off: all of them together less than what any two qualities differ by. */
    private static final double LATER = 0.000_001;

    public static Language of(HttpServletRequest request) {
        String chosen = chosen(request, CHOSEN);
        return chosen.equals("da") || chosen.equals("en")
                ? Language.of(Locale.forLanguageTag(chosen))
                : in(String.join(",", Collections.list(request.getHeaders(HEADER))));
    }

    /** What a person has chosen on this page, or before; empty for nothing. */
    public static String chosen(HttpServletRequest request, String name) {
        Object now = request.getAttribute(name);
        Cookie before = WebUtils.getCookie(request, name);
        return now != null ? now.toString() : before == null ? "" : before.getValue();
    }

    /** Puts the language that was asked for in the place of all that was sent for it. */
    static void settle(MimeHeaders headers) {
        if (headers.getHeader(HEADER) != null) {
            Language language = in(String.join(",", Collections.list(headers.values(HEADER))));
            headers.removeHeader(HEADER);
            headers.setValue(HEADER).setString(language.code());
        }
    }

    /** The language that the header asks for. What is malformed in it is passed over. */
    static Language in(String header) {
        // The range that is cut through could mean anything.
        int end = header.length() <= LONGEST ? header.length() : header.lastIndexOf(',', LONGEST);
        String[] ranges = header.substring(0, Math.max(end, 0)).split(",", MOST + 1);
        return wish("en", ranges) > wish("da", ranges) ? Language.EN : Language.DA;
    }

    /** How much a language is asked for; of two that are asked for alike, the one that stands before the other is more. */
    private static double wish(String language, String[] ranges) {
        double named = NOT_SAID;
        double any = NOT_SAID;
        for (int place = 0; place < Math.min(ranges.length, MOST); place++) {
            Matcher range = RANGE.matcher(ranges[place].strip());
            if (range.matches()) {
                double quality = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
                double wish = quality - place * LATER;
                String tag = range.group(1).toLowerCase(Locale.ROOT);
                if (tag.equals("*")) {
                    any = Math.max(any, wish);
                } else if (tag.equals(language) || tag.startsWith(language + "-")) {
                    named = Math.max(named, wish);
                }
            }
        }
        double said = named == NOT_SAID ? any : named;
        return said == NOT_SAID ? UNNAMED : said;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.forLanguageTag(of(request).code());
    }
}
