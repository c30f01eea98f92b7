package dk.indsatskompas.decisions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is encrypted in an entry: a zip archive, so that it can be read in many years with any tool.
 *
 * @param files by name; input and answer byte for byte as they went over the wire
 */
record Payload(Map<String, Bytes> files) {

    private static final String CITIZEN_REF = "citizenRef";
    private static final String INPUT = "input";
    private static final String ANSWER = "answer";
    private static final String OUTCOMES = "outcomes.json";
    private static final String TERMS = "terms.json";
    private static final String KEY = "idempotencyKey";
    private static final String FEEDBACK = "feedback.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Payload of(RecordedRequest asked, RecordedAnswer answered) {
        Map<String, Bytes> files = new TreeMap<>();
        files.put(CITIZEN_REF, Bytes.of(asked.citizenRef()));
        files.put(INPUT, asked.body());
        files.put(ANSWER, answered.body());
        files.put(OUTCOMES, json(answered.outcomes().letters()));
        files.put(TERMS, json(lines(answered.terms())));
        if (asked.idempotencyKey() != null) {
            files.put(KEY, Bytes.of(asked.idempotencyKey()));
        }
        return new Payload(files);
    }

    static Payload of(String citizenRef, Feedback feedback) {
        return new Payload(Map.of(
                CITIZEN_REF, Bytes.of(citizenRef),
                FEEDBACK, json(feedback),
                TERMS, json(lines(Term.of(feedback)))));
    }

    static Payload unpack(byte[] packed) throws DoesNotOpen {
        Map<String, Bytes> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), Bytes.of(zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new DoesNotOpen();
        }
        return new Payload(files);
    }

    byte[] pack() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Bytes> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    String citizenRef() throws DoesNotOpen {
        return file(CITIZEN_REF).text();
    }

    Bytes input() throws DoesNotOpen {
        return file(INPUT);
    }

    Bytes answer() throws DoesNotOpen {
        return file(ANSWER);
    }

    boolean hasKey() {
        return files.containsKey(KEY);
    }

    String idempotencyKey() throws DoesNotOpen {
        return file(KEY).text();
    }

    SortedSet<Term> terms() throws DoesNotOpen {
        SortedSet<Term> terms = new TreeSet<>();
        for (String line : read(TERMS, new TypeReference<List<String>>() {})) {
            int space = line.indexOf(' ');
            terms.add(new Term(line.substring(0, space), line.substring(space + 1)));
        }
        return terms;
    }

    Feedback feedback() throws DoesNotOpen {
        return read(FEEDBACK, new TypeReference<>() {});
    }

    Content content() throws DoesNotOpen {
        if (files.containsKey(FEEDBACK)) {
            return new Content.Given(citizenRef(), feedback());
        }
        Outcomes outcomes = new Outcomes(read(OUTCOMES, new TypeReference<TreeMap<String, String>>() {}));
        return new Content.Decision(citizenRef(), input(), answer(), outcomes);
    }

    private Bytes file(String name) throws DoesNotOpen {
        Bytes bytes = files.get(name);
        if (bytes == null) {
            throw new DoesNotOpen();
        }
        return bytes;
    }

    private <T> T read(String name, TypeReference<T> type) throws DoesNotOpen {
        try {
            return JSON.readValue(file(name).toByteArray(), type);
        } catch (JacksonException e) {
            throw new DoesNotOpen();
        }
    }

    private static Bytes json(Object value) {
        return Bytes.of(JSON.writeValueAsBytes(value));
    }

    private static List<String> lines(Collection<Term> terms) {
        return terms.stream().map(term -> term.kind() + " " + term.value()).toList();
    }
}
