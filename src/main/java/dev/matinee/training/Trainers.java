package dev.matinee.training;

import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.rating.Trainer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/// The trainers of a run.
///
/// @param inOrder those that are tried for predicting ratings
/// @param lists the one for ordering lists
record Trainers(List<Trainer> inOrder, RankingTrainer lists) {

  /// Picks trainers by name, of those that predict ratings.
  ///
  /// @throws InvalidConfigurationPropertyValueException if there is no trainer of a name
  static Trainers named(List<String> names, List<Trainer> available, RankingTrainer lists) {
    Map<String, Trainer> byName =
        available.stream()
            .collect(
                Collectors.toMap(Trainer::name, Function.identity(), (a, b) -> a, TreeMap::new));
    return new Trainers(names.stream().distinct().map(name -> named(name, byName)).toList(), lists);
  }

  private static Trainer named(String name, Map<String, Trainer> byName) {
    Trainer trainer = byName.get(name);
    if (trainer == null) {
      throw new InvalidConfigurationPropertyValueException(
          "matinee.training.trainers", name, "there are only " + byName.keySet());
    }
    return trainer;
  }
}
