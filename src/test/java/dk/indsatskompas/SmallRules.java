package dk.indsatskompas;

import java.nio.file.Path;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rulebook of one study, with which a service starts quickly, and citizens for it. */
final class SmallRules {

    static final String ARGUMENT = "--indsatskompas.rules="
            + Path.of("src/test/resources/broken/_base").toAbsolutePath();

    private SmallRules() {}

    /** A request for a random citizen with this reference. */
    static ObjectNode request(String citizenRef, Random random) {
        ObjectNode request = JsonMapper.shared().createObjectNode().put("citizenRef", citizenRef);
        ObjectNode citizen = request.putObject("citizen");
        citizen.put("age", 15 + random.nextInt(86));
        citizen.put("weeksOnBenefit", random.nextInt(3_001));
        citizen.put("benefit", random.nextBoolean() ? "KONTANTHJAELP" : "DAGPENGE");
        if (random.nextBoolean()) {
            citizen.put("readiness", "JOBPARAT");
        }
        for (String field : new String[] {"inEducation", "inEmployment"}) {
            if (random.nextBoolean()) {
                citizen.put(field, random.nextBoolean());
            }
        }
        citizen.putArray("wants").add(random.nextBoolean() ? "EMPLOYMENT" : "EDUCATION");
        return request;
    }
}
