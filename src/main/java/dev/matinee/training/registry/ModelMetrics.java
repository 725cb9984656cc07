package dev.matinee.training.registry;

import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.context.ActiveModel;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// Gauges of the model in force. Without a model they are NaN, except the version and the pending
/// changes.
@Component
class ModelMetrics implements MeterBinder {

  private final ActiveModel active;
  private final ModelStore store;
  private final Ratings ratings;

  ModelMetrics(ActiveModel active, ModelStore store, Ratings ratings) {
    this.active = active;
    this.store = store;
    this.ratings = ratings;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("matinee.model.version", () -> of(ModelSnapshot::version, 0))
        .description("Version of the model in force, 0 without one")
        .register(registry);
    Gauge.builder("matinee.model.age", () -> of(ModelMetrics::age, Double.NaN))
        .description("Time since the model in force was trained")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("matinee.model.bytes", () -> of(m -> store.bytes(m.version()), Double.NaN))
        .description("Size of the stored model in force")
        .baseUnit("bytes")
        .register(registry);
    rmse(registry, "holdout", p -> p.holdout().rmse());
    rmse(registry, "baseline", ModelMetrics::bestBaseline);
    Gauge.builder(
            "matinee.model.ndcg",
            () -> of(model -> model.provenance().lists().ndcgAt10(), Double.NaN))
        .description("NDCG@10 of the lists on the hold-out")
        .register(registry);
    Gauge.builder("matinee.data.pending", this::pending)
        .description("Changed ratings that are not yet in the model in force")
        .register(registry);
  }

  private void rmse(MeterRegistry registry, String split, ToDoubleFunction<Provenance> rmse) {
    Gauge.builder(
            "matinee.model.rmse",
            () -> of(model -> rmse.applyAsDouble(model.provenance()), Double.NaN))
        .description("RMSE on the hold-out, in rating units: of the model, of the best baseline")
        .tag("split", split)
        .register(registry);
  }

  private double of(ToDoubleFunction<ModelSnapshot> figure, double otherwise) {
    return active.current().map(model -> figure.applyAsDouble(model)).orElse(otherwise);
  }

  private long pending() {
    return ratings.changedSince(
        active.current().map(model -> model.provenance().watermark()).orElse(0L));
  }

  private static double age(ModelSnapshot model) {
    return Duration.between(model.provenance().trainedAt(), Instant.now()).toMillis() / 1e3;
  }

  private static double bestBaseline(Provenance provenance) {
    return provenance.baselines().values().stream()
        .mapToDouble(ErrorFigures::rmse)
        .min()
        .orElse(Double.NaN);
  }
}
