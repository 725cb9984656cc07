package dev.matinee.live;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the watch over the model in force.
///
/// @param window how many of the last ratings the live figures rest on
/// @param queue how many ratings may wait to be watched; those beyond are stored, but not watched
/// @param rollback whether a model that is clearly worse than the one before it is withdrawn. To
///   compare them the one before stays in memory: as much again as the model in force takes
/// @param minRatings how many ratings must have come in before a model may be withdrawn
@Validated
@ConfigurationProperties("matinee.live")
record LiveProperties(
    @DefaultValue("1000") @Positive int window,
    @DefaultValue("10000") @Positive int queue,
    @DefaultValue("true") boolean rollback,
    @DefaultValue("200") @Min(2) int minRatings) {}
