package dev.matinee.training.configuration;

import dev.matinee.training.ranking.RankingTrainers;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of how lists are learnt.
///
/// @param denseLimit most movies whose lists are learnt in closed form, by a dense matrix of movies
///   x movies; larger catalogues use implicit factors; by default what half of the size of the heap
///   can hold, at most 20,000
@Validated
@ConfigurationProperties("matinee.ranking")
record RankingProperties(@PositiveOrZero @Nullable Integer denseLimit) {

  int effectiveDenseLimit() {
    return denseLimit == null ? RankingTrainers.denseLimit() : denseLimit;
  }
}
