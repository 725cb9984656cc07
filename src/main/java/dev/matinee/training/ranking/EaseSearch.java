package dev.matinee.training.ranking;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.ranking.ease.EaseSettings;
import dev.matinee.training.ranking.ease.EaseSolver;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The search for [EaseSettings] by [RankingValidation], one setting after the other, by
/// [HillClimb]. Uses only the most rated movies of a large catalogue, so that it takes seconds.
final class EaseSearch {

  private static final Logger log = LoggerFactory.getLogger(EaseSearch.class);
  private static final int MOVIES = 2_500;

  /// Accepted loss of NDCG when rows are shortened.
  private static final double NEGLIGIBLE = .0005;

  private static final int[] ENTRIES = {400, 800, 1600};

  private final RankingValidation validation;
  private final boolean metadata;
  private final HillClimb<EaseSettings> search;

  /// @param solvers makes the solver of a part of the data
  EaseSearch(
      TrainingData data,
      RatingScale scale,
      long seed,
      Function<TrainingData, EaseSolver> solvers,
      TrainingMonitor monitor) {
    this.validation = new RankingValidation(data, scale, MOVIES, seed);
    EaseSolver solver = solvers.apply(validation.train());
    this.metadata =
        validation.train().metadata().stream().anyMatch(m -> !m.equals(MovieMetadata.NONE));
    this.search = new HillClimb<>(settings -> validation.figure(solver.solve(settings)), monitor);
  }

  EaseSettings best() {
    EaseSettings start = metadata ? EaseSettings.DEFAULTS : EaseSettings.DEFAULTS.withMetadata(0);
    if (!validation.conclusive()) {
      return start;
    }
    EaseSettings best = start.withEntries(MOVIES);
    best =
        search.climb(
            best, s -> s.withDropout(3 * s.dropout()), s -> s.withDropout(s.dropout() / 3));
    best = search.climb(best, s -> s.withRidge(2 * s.ridge()), s -> s.withRidge(s.ridge() / 2));
    if (metadata) {
      best = search.climb(best, s -> s.withMetadata(3 * s.metadata()), s -> s.withMetadata(0));
    }
    best = cut(best);
    log.info("Ranking settings: {}", search.outcome(best));
    return best;
  }

  /// Returns the settings with the shortest rows that lose less than [#NEGLIGIBLE].
  private EaseSettings cut(EaseSettings full) {
    for (int entries : ENTRIES) {
      EaseSettings cut = full.withEntries(entries);
      if (search.figure(cut) > search.figure(full) - NEGLIGIBLE) {
        return cut;
      }
    }
    return full;
  }
}
