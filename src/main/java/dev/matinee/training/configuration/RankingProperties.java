package dev.matinee.training.configuration;

import dev.matinee.training.ranking.RankingTrainers;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of the ranking model.
///
/// @param denseLimit most movies for the closed form, which needs a dense matrix of movies x
///   movies; larger catalogues use implicit factors. By default as many as half of the heap can
///   hold, at most 20,000
@Validated
@ConfigurationProperties("matinee.ranking")
record RankingProperties(@PositiveOrZero @Nullable Integer denseLimit) {

  int effectiveDenseLimit() {
    return denseLimit == null ? RankingTrainers.denseLimit() : denseLimit;
  }
}
