package dk.indsatskompas.web.pages.frame;

import static dk.indsatskompas.access.Role.APPROVER;
import static dk.indsatskompas.access.Role.AUDITOR;
import static dk.indsatskompas.access.Role.CASE_SYSTEM;
import static dk.indsatskompas.access.Role.POLICY;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages that the navigation leads to, in its order, each with the roles that may open it: as its controller says. */
public enum Destination {
    TRY("/", CASE_SYSTEM, POLICY, APPROVER),
    EVIDENCE("/evidence", Role.values()),
    RULES("/rules", Role.values()),
    WORKBENCH("/workbench", POLICY, APPROVER),
    DECISIONS("/decisions", AUDITOR),
    DEVELOPERS("/developers", Role.values());

    private final String path;
    private final Set<Role> roles;
    private final Text label = Texts.of(this, "label");

    Destination(String path, Role... roles) {
        this.path = path;
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    public String path() {
        return path;
    }

    Text label() {
        return label;
    }

    boolean isOpenTo(Set<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }

    /** Who may open it, for somebody who may not. */
    Text whose() {
        return Text.series(OR, roles.stream().map(Role::label).collect(Collectors.toList()));
    }

    private static final Text OR = new Text("%s eller %s", "%s or %s");
}
