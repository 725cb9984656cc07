package dev.matinee.console.models;

import dev.matinee.charts.ErrorChart.Judged;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.StoredModel;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the table of models.
///
/// @param rmse error on the hold-out, in rating units; null without a hold-out
/// @param baseline error of the best baseline on the same hold-out; null without a hold-out
/// @param ndcg NDCG@10 of the lists on the hold-out; null if not measured
/// @param coverage share of held-out ratings inside the 90 % interval; null without a hold-out
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

  /// Returns the errors for the chart; empty without a hold-out.
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
