package dk.indsatskompas.access;

/** The codes of the roles, for annotations, in which only constants can stand: {@code @RolesAllowed(RoleCode.AUDITOR)}. */
public final class RoleCode {

    public static final String CASE_SYSTEM = "case-system";
    public static final String POLICY = "policy";
    public static final String APPROVER = "approver";
    public static final String AUDITOR = "auditor";
    public static final String OPERATIONS = "operations";

    private RoleCode() {}
}
