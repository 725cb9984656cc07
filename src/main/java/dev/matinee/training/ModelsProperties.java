package dev.matinee.training;

import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the model store.
///
/// @param directory where models are stored; created when missing
/// @param keep how many models to keep; the active one and the one before it are kept in any case
@Validated
@ConfigurationProperties("matinee.models")
record ModelsProperties(
    @DefaultValue("./data/models") Path directory, @DefaultValue("5") @Positive int keep) {}
