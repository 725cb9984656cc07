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

/// Counts answers; times fold-ins and lists.
@Component
class ServingMetrics {

  private final Map<Basis, Counter> predictions = new EnumMap<>(Basis.class);
  private final Map<ListBasis, Counter> recommendations = new EnumMap<>(ListBasis.class);
  private final Timer foldIn;
  private final Timer lists;

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
    this.lists =
        Timer.builder("matinee.recommendations.duration")
            .description("Time to make one page of recommendations, once the user is folded in")
            .publishPercentileHistogram()
            .register(meters);
  }

  void count(Prediction.Known prediction) {
    Objects.requireNonNull(predictions.get(prediction.basis())).increment();
  }

  /// Times the making of a page, and counts it if it is one.
  Recommendations time(Supplier<Recommendations> work) {
    Recommendations page = lists.record(work);
    if (page instanceof Recommendations.Listed listed) {
      Objects.requireNonNull(recommendations.get(listed.basis())).increment();
    }
    return page;
  }

  FoldedUser timeFoldIn(Supplier<FoldedUser> work) {
    return foldIn.record(work);
  }
}
