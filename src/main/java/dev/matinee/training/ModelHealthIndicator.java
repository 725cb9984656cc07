package dev.matinee.training;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.run.TrainingRun;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Reports whether a model is in force and, if not, the reason.
///
/// Without any ratings the service is up, because it must accept requests to receive ratings. With
/// ratings but without a model it is out of service.
@Component
class ModelHealthIndicator implements HealthIndicator {

  private final ActiveModel active;
  private final Ratings ratings;
  private final Training training;

  ModelHealthIndicator(ActiveModel active, Ratings ratings, Training training) {
    this.active = active;
    this.ratings = ratings;
    this.training = training;
  }

  @Override
  public Health health() {
    return active.current().map(ModelHealthIndicator::inForce).orElseGet(this::missing);
  }

  private static Health inForce(ModelSnapshot model) {
    return Health.up()
        .withDetail("reason", "Model %d is in force".formatted(model.version()))
        .withDetail("version", model.version())
        .withDetail("trainedAt", model.provenance().trainedAt().toString())
        .build();
  }

  private Health missing() {
    try {
      if (ratings.count() == 0) {
        return Health.up()
            .withDetail(
                "reason",
                "There are no ratings yet, so there is no model; predictions start with the first"
                    + " training run after ratings arrive")
            .build();
      }
      return Health.outOfService().withDetail("reason", reason(training.latest())).build();
    } catch (DataAccessException | TransactionException e) {
      return Health.down().withDetail("reason", "The database does not answer").build();
    }
  }

  private static String reason(Optional<TrainingRun> latest) {
    if (latest.isEmpty()) {
      return "The first training run has not started yet";
    }
    TrainingRun run = latest.get();
    return switch (run.state()) {
      case QUEUED, RUNNING ->
          String.format(
              Locale.ROOT,
              "Training run %s is under way: %s, %.0f %% of it done",
              run.id(),
              run.phase(),
              100 * run.progress());
      case PUBLISHED -> "Model %d was published, but cannot be read".formatted(run.version());
      case REJECTED, FAILED, CANCELLED ->
          "No model is in force: training run %s was %s: %s"
              .formatted(run.id(), run.state().name().toLowerCase(Locale.ROOT), run.reason());
    };
  }
}
