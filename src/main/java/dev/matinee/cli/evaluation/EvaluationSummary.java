package dev.matinee.cli.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last line of output of the command `evaluate`, as JSON.
///
/// @param rmse in rating units of the file
/// @param mae in rating units of the file
/// @param coverage90 share of test ratings inside their 90 % interval
/// @param ratings number of training ratings
/// @param trainSeconds tuning, training and calibration
/// @param totalSeconds since the process started
/// @param coverage90LeastKnownUsers `coverage90` of the quarter of users with the fewest ratings
/// @param coverage90LeastKnownMovies `coverage90` of the quarter of movies with the fewest ratings
/// @param remarks of the trainer, such as a reached time limit; null if there are none
/// @param ranking null if lists were not tested
/// @param peakBytes peak resident memory on Linux, elsewhere the peak of the JVM's memory pools
@JsonPropertyOrder({
  "rmse",
  "mae",
  "coverage90",
  "trainer",
  "ratings",
  "testRatings",
  "trainSeconds",
  "totalSeconds",
  "peakBytes",
  "coverage90LeastKnownUsers",
  "coverage90LeastKnownMovies"
})
public record EvaluationSummary(
    double rmse,
    double mae,
    @Nullable Double coverage90,
    String trainer,
    long ratings,
    long testRatings,
    double trainSeconds,
    double totalSeconds,
    long peakBytes,
    @Nullable Double coverage90LeastKnownUsers,
    @Nullable Double coverage90LeastKnownMovies,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> remarks,
    @JsonUnwrapped @Nullable RankingSummary ranking) {}
