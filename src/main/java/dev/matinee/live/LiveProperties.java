package dev.matinee.live;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the live monitoring of the model in force.
///
/// @param window number of the latest ratings from which the live figures are computed
/// @param queue most ratings that may wait for observation; ratings beyond this number are stored
///   but not observed
/// @param rollback whether to withdraw a model that is clearly worse than the model before it. The
///   comparison keeps both models in memory, which doubles the memory for models
/// @param minRatings number of ratings before the first decision about a rollback
@Validated
@ConfigurationProperties("matinee.live")
record LiveProperties(
    @DefaultValue("1000") @Positive int window,
    @DefaultValue("10000") @Positive int queue,
    @DefaultValue("true") boolean rollback,
    @DefaultValue("200") @Min(2) int minRatings) {}
