package dk.indsatskompas.decisions.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.search.SearchTerm;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is encrypted in an entry, as text that is compressed, so that it can be read in many years with any tool. */
public record Payload(Map<String, ImmutableBytes> files) {
    private static final String CITIZEN_REF = "citizenRef";
    private static final String INPUT = "input";
    private static final String ANSWER = "answer";
    private static final String OUTCOMES = "outcomes";
    private static final String TERMS = "terms";
    private static final String KEY = "idempotencyKey";
    private static final String FEEDBACK = "feedback";

    private static final int USUAL_LENGTH = 32_768;

    public static Payload of(RecordedRequest asked, RecordedAnswer answered) {
        Map<String, ImmutableBytes> said = Map.of(
                INPUT, asked.body(),
                ANSWER, answered.body(),
                OUTCOMES, ImmutableBytes.of(answered.outcomes().text()));
        return of(asked.citizenRef(), answered.terms(), asked.key(), said);
    }

    static Payload of(String citizenRef, Feedback feedback, @Nullable IdempotencyKey key) {
        ImmutableBytes said = ImmutableBytes.handedOver(JsonMapper.shared().writeValueAsBytes(feedback));
        return of(citizenRef, SearchTerm.of(feedback), key, Map.of(FEEDBACK, said));
    }

    private static Payload of(
            String citizenRef,
            SortedSet<SearchTerm> terms,
            @Nullable IdempotencyKey key,
            Map<String, ImmutableBytes> said) {
        Map<String, ImmutableBytes> files = new TreeMap<>(said);
        files.put(CITIZEN_REF, ImmutableBytes.of(citizenRef));
        String words =
                terms.stream().map(term -> term.kind() + " " + term.value()).collect(Collectors.joining("\n"));
        files.put(TERMS, ImmutableBytes.of(words));
        if (key != null) {
            files.put(KEY, ImmutableBytes.of(key.text()));
        }
        return new Payload(files);
    }

    /** Reads what {@link #pack} wrote. */
    public static Payload unpack(byte[] packed, PayloadDictionary dictionary) throws CannotDecrypt {
        byte[] plain = dictionary.decompress(packed);
        Map<String, ImmutableBytes> files = new TreeMap<>();
        try {
            for (int at = 0; at < plain.length; ) {
                int line = at;
                while (plain[at] != '\n') {
                    at++;
                }
                String[] heading = new String(plain, line, at - line, UTF_8).split(" ", 2);
                int end = at + 1 + Integer.parseInt(heading[1]);
                files.put(heading[0], ImmutableBytes.handedOver(Arrays.copyOfRange(plain, at + 1, end)));
                at = end + 1;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CannotDecrypt();
        }
        return new Payload(files);
    }

    ImmutableBytes pack(PayloadDictionary dictionary) {
        return dictionary.compress(plain());
    }

    /** Part for part, each under a line with its name and how many bytes it has. */
    public byte[] plain() {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(USUAL_LENGTH);
        for (Map.Entry<String, ImmutableBytes> file : files.entrySet()) {
            byte[] content = file.getValue().toByteArray();
            plain.writeBytes((file.getKey() + " " + content.length + "\n").getBytes(UTF_8));
            plain.writeBytes(content);
            plain.write('\n');
        }
        return plain.toByteArray();
    }

    public String citizenRef() throws CannotDecrypt {
        return read(CITIZEN_REF, ImmutableBytes::text);
    }

    public Optional<IdempotencyKey> idempotencyKey() throws CannotDecrypt {
        return files.containsKey(KEY) ? Optional.of(read(KEY, key -> IdempotencyKey.of(key.text()))) : Optional.empty();
    }

    public SortedSet<SearchTerm> terms() throws CannotDecrypt {
        return read(
                TERMS,
                terms -> terms.text()
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .map(words -> new SearchTerm(words[0], words[1]))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    public Feedback feedback() throws CannotDecrypt {
        return read(FEEDBACK, feedback -> JsonMapper.shared().readValue(feedback.toByteArray(), Feedback.class));
    }

    public EntryContent content() throws CannotDecrypt {
        if (files.containsKey(FEEDBACK)) {
            return new EntryContent.GivenFeedback(citizenRef(), feedback());
        }
        ConditionOutcomes outcomes = read(OUTCOMES, text -> ConditionOutcomes.read(text.text()));
        return new EntryContent.Decision(
                citizenRef(), read(INPUT, input -> input), read(ANSWER, answer -> answer), outcomes);
    }

    private <T> T read(String name, Function<ImmutableBytes, T> reading) throws CannotDecrypt {
        ImmutableBytes file = files.get(name);
        if (file == null) {
            throw new CannotDecrypt();
        }
        try {
            return reading.apply(file);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | JacksonException e) {
            throw new CannotDecrypt();
        }
    }
}
