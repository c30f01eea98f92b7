package dk.indsatskompas.page;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Says where a printed line may end. Java takes »quotes« that point inwards, as in Danish, for brackets turned round. */
final class LineBreaks implements FSTextBreaker {
    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));

    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int place = usual.next();
        while (place > 0 && place < text.length() && partsAQuote(text.charAt(place - 1), text.charAt(place))) {
            place = usual.next();
        }
        return place;
    }

    private static boolean partsAQuote(char before, char after) {
        return before == '»' || (after == '«' && !Character.isWhitespace(before));
    }
}
