package dev.matinee.training.configuration;

import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.rating.RatingTrainer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/// The trainers of a run.
///
/// @param rating trainers of rating models, in the order in which they run
/// @param ranking trainer of the ranking model
public record Trainers(List<RatingTrainer> rating, RankingTrainer ranking) {

  /// Selects the rating trainers with these names.
  ///
  /// @throws InvalidConfigurationPropertyValueException if a name is unknown
  static Trainers named(List<String> names, List<RatingTrainer> available, RankingTrainer ranking) {
    Map<String, RatingTrainer> byName =
        available.stream()
            .collect(
                Collectors.toMap(
                    RatingTrainer::name, Function.identity(), (a, b) -> a, TreeMap::new));
    return new Trainers(
        names.stream().distinct().map(name -> named(name, byName)).toList(), ranking);
  }

  private static RatingTrainer named(String name, Map<String, RatingTrainer> byName) {
    RatingTrainer trainer = byName.get(name);
    if (trainer == null) {
      throw new InvalidConfigurationPropertyValueException(
          "matinee.training.trainers", name, "there are only " + byName.keySet());
    }
    return trainer;
  }
}
