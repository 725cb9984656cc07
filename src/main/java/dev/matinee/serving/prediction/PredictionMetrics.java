package dev.matinee.serving.prediction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Counts predicted ratings in answers: `matinee.predictions`.
@Component
public class PredictionMetrics {

  private final Map<PredictionBasis, Counter> predictions = new EnumMap<>(PredictionBasis.class);

  public PredictionMetrics(MeterRegistry meters) {
    for (PredictionBasis basis : PredictionBasis.values()) {
      predictions.put(
          basis,
          Counter.builder("matinee.predictions")
              .description("Predicted ratings in answers")
              .tag("basis", basis.text())
              .register(meters));
    }
  }

  void count(Prediction.Known prediction) {
    Objects.requireNonNull(predictions.get(prediction.basis())).increment();
  }
}
