package dev.matinee.console.models;

import dev.matinee.charts.ErrorChart.Judged;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.StoredModel;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A model in the table of models.
///
/// @param rmse error on the hold-out, in rating units; null when there was none
/// @param baseline error of the best baseline on the same hold-out; null when there was none
/// @param ndcg of the lists on the hold-out; null where not measured
/// @param coverage share of the hold-out inside its 90 % interval; null when there was none
record ModelRow(
    StoredModel model,
    @Nullable Double rmse,
    @Nullable Double baseline,
    @Nullable Double ndcg,
    @Nullable Double coverage) {

  static ModelRow of(StoredModel model) {
    ModelReport.Holdout holdout = model.report().holdout();
    return holdout == null
        ? new ModelRow(model, null, null, null, null)
        : new ModelRow(
            model, holdout.rmse(), best(holdout), holdout.ndcgAt10(), holdout.coverage90());
  }

  /// Returns the model as the chart of errors shows it; empty where it was not judged.
  Optional<Judged> judged() {
    return rmse == null || baseline == null
        ? Optional.empty()
        : Optional.of(new Judged(model.version(), rmse, baseline));
  }

  private static @Nullable Double best(ModelReport.Holdout holdout) {
    return holdout.baselines().values().stream()
        .map(ModelReport.Figures::rmse)
        .flatMap(Stream::ofNullable)
        .min(Double::compare)
        .orElse(null);
  }
}
