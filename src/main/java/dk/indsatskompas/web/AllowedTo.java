package dk.indsatskompas.web;

import dk.indsatskompas.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may ask an operation: callers with one of these roles, or, when none is named, whoever signed in with any role. One
 * on a method stands before one on its class. An operation without either answers nobody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface AllowedTo {

    /** The roles. */
    Role[] value() default {Role.CASE_SYSTEM, Role.POLICY, Role.APPROVER, Role.AUDITOR, Role.OPERATIONS};
}
