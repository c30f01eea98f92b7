package dk.indsatskompas.bulk;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The made-up citizens that everything is measured with, as a case system would send them. */
public final class People {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final long SEED = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private People() {}

    /** That many, the same each time. */
    public static List<Question> questions(Advisor advisor, int count) {
        List<Question> questions = new ArrayList<>();
        SyntheticPopulation.population(new RulebookPair(advisor, advisor), SEED, count, DAY)
                .members()
                .forEachRemaining(member -> questions.add(
                        member.question().apply(advisor.rulebook().contents().vocabulary())));
        return questions;
    }

    /** A question as it is sent. */
    static byte[] json(Question question) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("citizenRef", question.citizenRef());
        sent.put("asOf", question.asOf().toString());
        Profile profile = question.profile();
        for (Attribute attribute : profile.vocabulary().attributes()) {
            Object value = profile.value(attribute);
            if (value != null) {
                put(sent, attribute.path(), value);
            }
        }
        return JSON.writeValueAsBytes(sent);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> object, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            object.put(path, value);
        } else {
            Object inner = object.computeIfAbsent(path.substring(0, dot), none -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, path.substring(dot + 1), value);
        }
    }

    /** Writes a file of them: its name, and how many. */
    public static void main(String[] arguments) throws IOException {
        List<Question> some = questions(new Advisor(ShippedRules.rulebook()), 10_000);
        try (var out = Files.newOutputStream(Path.of(arguments[0]))) {
            for (int n = 0; n < Integer.parseInt(arguments[1]); n++) {
                out.write(json(some.get(n % some.size())));
                out.write('\n');
            }
        }
    }
}
