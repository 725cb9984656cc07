package dev.matinee.serving.lists;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Counts lists of recommendations, and measures the time to make them: `matinee.recommendations`,
/// `matinee.recommendations.duration`.
@Component
public class RecommendationMetrics {

  private final Map<ListBasis, Counter> recommendations = new EnumMap<>(ListBasis.class);
  private final Timer duration;

  public RecommendationMetrics(MeterRegistry meters) {
    for (ListBasis basis : ListBasis.values()) {
      recommendations.put(
          basis,
          Counter.builder("matinee.recommendations")
              .description("Answered lists of recommendations")
              .tag("basis", basis.text())
              .register(meters));
    }
    this.duration =
        Timer.builder("matinee.recommendations.duration")
            .description(
                "Time to make one page of recommendations, unless it is still warm, once the user"
                    + " is folded in")
            .publishPercentileHistogram()
            .register(meters);
  }

  /// Runs `work` and records its duration. Counts the result if it is a list.
  Recommendations time(Supplier<Recommendations> work) {
    Recommendations page = duration.record(work);
    if (page instanceof Recommendations.Listed listed) {
      count(listed);
    }
    return page;
  }

  void count(Recommendations.Listed page) {
    Objects.requireNonNull(recommendations.get(page.basis())).increment();
  }
}
