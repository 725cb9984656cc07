package dev.matinee.web;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/// An id that a client gave to a user or a movie; never null, and in JSON a string or a whole
/// number.
@NotNull
@Pattern(regexp = ClientId.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@JacksonAnnotationsInside
@JsonDeserialize(using = ClientIdDeserializer.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface ClientId {

  /// The ids that are allowed.
  String PATTERN = "[A-Za-z0-9._:@-]{1,64}";

  /// The message for an id that is not allowed.
  String MESSAGE = "must have 1 to 64 letters, digits or . _ : @ -";

  String message() default MESSAGE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
