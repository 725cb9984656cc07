package dev.matinee.training.registry;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the model store.
///
/// The directory is a text: some paths, `.` among them, Spring would take for something else.
///
/// @param directory where models are stored, created when missing
/// @param keep how many models to keep; the active one, and the one to go back to, are kept in any
///   case
@Validated
@ConfigurationProperties("matinee.models")
public record ModelsProperties(
    @DefaultValue("./data/models") String directory, @DefaultValue("5") @Positive int keep) {}
