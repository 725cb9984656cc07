package dev.matinee.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/// Reader of the gauges in the meter registry.
@Component
public class GaugeReader {

  private final MeterRegistry meters;

  GaugeReader(MeterRegistry meters) {
    this.meters = meters;
  }

  /// Returns the value of a gauge; empty if there is no such gauge or its value is NaN.
  ///
  /// @param tags names and values, alternating
  public OptionalDouble read(String name, String... tags) {
    Gauge gauge = meters.find(name).tags(tags).gauge();
    return gauge == null || Double.isNaN(gauge.value())
        ? OptionalDouble.empty()
        : OptionalDouble.of(gauge.value());
  }
}
