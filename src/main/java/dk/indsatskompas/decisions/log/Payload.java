package dk.indsatskompas.decisions.log;

import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.IdempotencyKey;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import dk.indsatskompas.decisions.search.SearchTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is encrypted in an entry: a zip archive, so that it can be read in many years with any tool. */
public record Payload(Map<String, ImmutableBytes> files) {
    private static final String CITIZEN_REF = "citizenRef";
    private static final String INPUT = "input";
    private static final String ANSWER = "answer";
    private static final String OUTCOMES = "outcomes.json";
    private static final String TERMS = "terms.json";
    private static final String KEY = "idempotencyKey";
    private static final String FEEDBACK = "feedback.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Payload of(RecordedRequest asked, RecordedAnswer answered) {
        Map<String, ImmutableBytes> files = new TreeMap<>();
        files.put(CITIZEN_REF, ImmutableBytes.of(asked.citizenRef()));
        files.put(INPUT, asked.body());
        files.put(ANSWER, answered.body());
        files.put(OUTCOMES, json(answered.outcomes().letters()));
        files.put(TERMS, json(lines(answered.terms())));
        return new Payload(files, asked.key());
    }

    static Payload of(String citizenRef, Feedback feedback, @Nullable IdempotencyKey key) {
        Map<String, ImmutableBytes> files = new TreeMap<>();
        files.put(CITIZEN_REF, ImmutableBytes.of(citizenRef));
        files.put(FEEDBACK, json(feedback));
        files.put(TERMS, json(lines(SearchTerm.of(feedback))));
        return new Payload(files, key);
    }

    private Payload(Map<String, ImmutableBytes> files, @Nullable IdempotencyKey key) {
        this(files);
        if (key != null) {
            files.put(KEY, ImmutableBytes.of(key.text()));
        }
    }

    public static Payload unpack(byte[] packed) throws CannotDecrypt {
        Map<String, ImmutableBytes> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), ImmutableBytes.of(zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new CannotDecrypt();
        }
        return new Payload(files);
    }

    ImmutableBytes pack() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, ImmutableBytes> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ImmutableBytes.handedOver(packed.toByteArray());
    }

    public String citizenRef() throws CannotDecrypt {
        return file(CITIZEN_REF).text();
    }

    public ImmutableBytes input() throws CannotDecrypt {
        return file(INPUT);
    }

    public Optional<IdempotencyKey> idempotencyKey() throws CannotDecrypt {
        try {
            return Optional.ofNullable(files.get(KEY)).map(ImmutableBytes::text).map(IdempotencyKey::of);
        } catch (IllegalArgumentException e) {
            throw new CannotDecrypt();
        }
    }

    public SortedSet<SearchTerm> terms() throws CannotDecrypt {
        return read(TERMS, new TypeReference<List<String>>() {}).stream()
                .map(line -> line.split(" ", 2))
                .map(words -> new SearchTerm(words[0], words[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Feedback feedback() throws CannotDecrypt {
        return read(FEEDBACK, new TypeReference<>() {});
    }

    public EntryContent content() throws CannotDecrypt {
        if (files.containsKey(FEEDBACK)) {
            return new EntryContent.GivenFeedback(citizenRef(), feedback());
        }
        ConditionOutcomes outcomes = new ConditionOutcomes(read(OUTCOMES, new TypeReference<>() {}));
        return new EntryContent.Decision(citizenRef(), input(), file(ANSWER), outcomes);
    }

    private ImmutableBytes file(String name) throws CannotDecrypt {
        ImmutableBytes bytes = files.get(name);
        if (bytes == null) {
            throw new CannotDecrypt();
        }
        return bytes;
    }

    private <T> T read(String name, TypeReference<T> type) throws CannotDecrypt {
        try {
            return JSON.readValue(file(name).toByteArray(), type);
        } catch (JacksonException e) {
            throw new CannotDecrypt();
        }
    }

    private static ImmutableBytes json(Object value) {
        return ImmutableBytes.of(JSON.writeValueAsBytes(value));
    }

    private static List<String> lines(Collection<SearchTerm> terms) {
        return terms.stream().map(term -> term.kind() + " " + term.value()).toList();
    }
}
