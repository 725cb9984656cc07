package dev.matinee.training.registry;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the model store.
///
/// The directory is a string, because Spring would resolve some paths, such as `.`, in another way.
///
/// @param directory directory of the stored models, created if missing
/// @param keep number of models to keep; the active one and those needed for a rollback are always
///   kept
@Validated
@ConfigurationProperties("matinee.models")
public record ModelsProperties(
    @DefaultValue("./data/models") String directory, @DefaultValue("5") @Positive int keep) {}
