package dev.matinee.training.bayesian;

import dev.matinee.model.TrainingData;
import java.util.Map;
import java.util.Optional;

/// What the choice of a design depends on: the size of the training data, and whether users have
/// attributes or movies have metadata.
record SearchedData(int ratings, boolean sideInformation) {

  /// A design is chosen again once the number of ratings has grown or shrunk by this factor.
  private static final double GROWTH = 1.5;

  private static final String RATINGS = "searchedRatings";
  private static final String SIDE_INFORMATION = "searchedSideInformation";

  static SearchedData of(TrainingData data) {
    boolean attributes = data.attributes().stream().anyMatch(user -> !user.isEmpty());
    boolean metadata =
        data.metadata().stream()
            .anyMatch(movie -> movie.year() != null || !movie.genres().isEmpty());
    return new SearchedData(data.ratings().size(), attributes || metadata);
  }

  /// Reads what [#describe] wrote; empty if the settings are of an older version.
  static Optional<SearchedData> read(Map<String, String> settings) {
    return settings.containsKey(RATINGS)
        ? Optional.of(
            new SearchedData(
                Integer.parseInt(settings.get(RATINGS)),
                Boolean.parseBoolean(settings.get(SIDE_INFORMATION))))
        : Optional.empty();
  }

  void describe(Map<String, String> settings) {
    settings.put(RATINGS, Integer.toString(ratings));
    settings.put(SIDE_INFORMATION, Boolean.toString(sideInformation));
  }

  /// Returns whether a design chosen on these data suits `others`, too.
  boolean resembles(SearchedData others) {
    return sideInformation == others.sideInformation
        && others.ratings <= GROWTH * ratings
        && others.ratings * GROWTH >= ratings;
  }
}
