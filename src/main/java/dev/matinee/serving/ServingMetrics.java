package dev.matinee.serving;

import dev.matinee.model.rating.RatingModel.FoldedUser;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Counts answers and times fold-ins.
@Component
class ServingMetrics {

  private final Map<Basis, Counter> predictions = new EnumMap<>(Basis.class);
  private final Map<ListBasis, Counter> recommendations = new EnumMap<>(ListBasis.class);
  private final Timer foldIn;

  ServingMetrics(MeterRegistry meters) {
    for (Basis basis : Basis.values()) {
      predictions.put(
          basis,
          Counter.builder("matinee.predictions")
              .description("Predicted ratings in answers")
              .tag("basis", basis.text())
              .register(meters));
    }
    for (ListBasis basis : ListBasis.values()) {
      recommendations.put(
          basis,
          Counter.builder("matinee.recommendations")
              .description("Answered lists of recommendations")
              .tag("basis", basis.text())
              .register(meters));
    }
    this.foldIn =
        Timer.builder("matinee.foldin.duration")
            .description("Time to fold the ratings of one user into the model")
            .publishPercentileHistogram()
            .register(meters);
  }

  void count(Prediction.Known prediction) {
    Objects.requireNonNull(predictions.get(prediction.basis())).increment();
  }

  void count(Recommendations.Listed list) {
    Objects.requireNonNull(recommendations.get(list.basis())).increment();
  }

  FoldedUser timeFoldIn(Supplier<FoldedUser> work) {
    return foldIn.record(work);
  }
}
