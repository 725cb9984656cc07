package dev.matinee.training.configuration;

import dev.matinee.training.ranking.RankingTrainers;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of the ranking model.
///
/// @param denseLimit most movies for the exact weights, which need a dense matrix of movies x
///   movies; the weights of larger catalogues are sparse. By default as many as half of the heap
///   can hold and all processors can invert within a minute
@Validated
@ConfigurationProperties("matinee.ranking")
record RankingProperties(@PositiveOrZero @Nullable Integer denseLimit) {

  int effectiveDenseLimit() {
    return denseLimit == null ? RankingTrainers.denseLimit() : denseLimit;
  }
}
