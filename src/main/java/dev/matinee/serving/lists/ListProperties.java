package dev.matinee.serving.lists;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of lists.
///
/// @param exploration share of the places of a list, 0 to 0.5, for movies without training ratings,
///   which the ranking model cannot rank; at 0 these movies come last
@Validated
@ConfigurationProperties("matinee.ranking")
public record ListProperties(
    @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("0.5") double exploration) {}
