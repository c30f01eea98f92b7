package dk.indsatskompas.publishing;

/** How a rulebook comes into force. */
public enum PublishingMode {
    /** What is clean in the rules folder is in force at once. */
    AUTO,
    /** The rules folder is only checked. A draft is submitted by one, approved by another, and then activated. */
    APPROVAL
}
