package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.vocabulary.Text;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an answer of an earlier version whole: a list that it did not have is empty, and so is a text. What may be absent
 * stays absent.
 */
final class CompletedAnswer {
    private CompletedAnswer() {}

    static Answer of(Answer answer) {
        return (Answer) whole(answer);
    }

    private static Object whole(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CompletedAnswer::whole).toList();
        }
        return value instanceof Record part ? rebuilt(part) : value;
    }

    private static Record rebuilt(Record part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(part);
                values[i] = value == null ? absent(components[i]) : whole(value);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return part.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Not a public record: " + part.getClass().getName(), e);
        }
    }

    private static @Nullable Object absent(RecordComponent component) {
        if (component.getType() == List.class) {
            return List.of();
        }
        boolean needed = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (needed && component.getType() == String.class) {
            return "";
        }
        return needed && component.getType() == Text.class ? Text.same("") : null;
    }
}
