package dk.indsatskompas.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a caller may do. A caller can have several. */
public enum Role {
    /** Asks for citizens, says what became of it, and reads its own decisions only. */
    CASE_SYSTEM(RoleCode.CASE_SYSTEM),
    /** Writes rules: checks, submits, activates and rolls back rulebooks, and sees what they change. */
    POLICY(RoleCode.POLICY),
    /** Approves rulebooks that somebody else submitted. */
    APPROVER(RoleCode.APPROVER),
    /** Reads, searches, replays and proves all decisions, and erases citizens. */
    AUDITOR(RoleCode.AUDITOR),
    /** Reads the figures and the state of the running service, and nothing of what it answers. */
    OPERATIONS(RoleCode.OPERATIONS);

    private final String code;
    private final Text label = Texts.of(this, "label");

    Role(String code) {
        this.code = code;
    }

    /** As it is written in commands, files, tokens and the contract, such as {@code case-system}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What a person is called who has it. */
    public Text label() {
        return label;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }

    @JsonCreator
    static Role read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("No such role"));
    }

    /** The codes of the roles, for annotations, in which only constants can stand: {@code @RolesAllowed(RoleCode.AUDITOR)}. */
    public static final class RoleCode {
        public static final String CASE_SYSTEM = "case-system";
        public static final String POLICY = "policy";
        public static final String APPROVER = "approver";
        public static final String AUDITOR = "auditor";
        public static final String OPERATIONS = "operations";

        private RoleCode() {}
    }
}
