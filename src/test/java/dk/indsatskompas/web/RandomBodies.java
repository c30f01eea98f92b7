package dk.indsatskompas.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are broken in every way, each with the secret somewhere in it. One seed always gives the same body. */
final class RandomBodies {

    /** Has the shape of a civil registration number, and a mark to find it by. */
    static final String SECRET = "Zq7Hemmelig-010190-1234";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;

    RandomBodies(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() {
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes(withSecret()));
            case 1 -> truncated(bytes(withSecret()));
            case 2 -> bytes(swapped(withSecret()));
            case 3 -> bytes(JSON.createObjectNode().put("citizenRef", SECRET).set("citizen", tree(6)));
            case 4 -> flipped(bytes(tree(5)));
            case 5 -> twice(JSON.createObjectNode().set(SECRET, object(6)));
            default -> unicode().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Every object has a key that stands twice. */
    private static byte[] twice(JsonNode tree) {
        return JSON.writeValueAsString(tree)
                .replace("{", "{\"x\":1,\"x\":2,")
                .replace(",}", "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode withSecret() {
        ObjectNode profile = Server.example();
        ObjectNode object = any(objects(profile));
        List<String> names = List.copyOf(object.propertyNames());
        if (random.nextInt(4) == 0) {
            object.put(SECRET, 1);
        } else {
            object.put(any(names), SECRET);
        }
        return profile;
    }

    private ObjectNode swapped(ObjectNode profile) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            ObjectNode object = any(objects(profile));
            if (!object.isEmpty()) {
                object.set(any(List.copyOf(object.propertyNames())), tree(2));
            }
        }
        return profile;
    }

    private byte[] flipped(byte[] body) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return body;
    }

    private byte[] truncated(byte[] body) {
        return Arrays.copyOf(body, random.nextInt(body.length));
    }

    private JsonNode tree(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 3 -> JSON.getNodeFactory().numberNode(random.nextDouble() * Math.pow(10, random.nextInt(300)));
            case 4 -> JSON.getNodeFactory().stringNode(SECRET);
            case 5 -> JSON.getNodeFactory().stringNode(SECRET + unicode());
            case 6 -> array(depth);
            default -> object(depth);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(tree(depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(random.nextBoolean() ? SECRET + i : any(NAMES), tree(depth - 1));
        }
        return object;
    }

    /** Any code points, also halves of surrogate pairs and control characters. */
    private String unicode() {
        StringBuilder text = new StringBuilder("{\"citizenRef\":\"").append(SECRET);
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.append(random.nextBoolean() ? "\"}" : "").toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<ObjectNode> objects(ObjectNode root) {
        List<ObjectNode> objects = new ArrayList<>(List.of(root));
        root.valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    private static byte[] bytes(JsonNode tree) {
        return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static final List<String> NAMES =
            List.of("citizen", "offers", "ips", "age", "wants", "benefit", "caseload", "asOf", "citizenRef", "contact");
}
