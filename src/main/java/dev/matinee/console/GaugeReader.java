package dev.matinee.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/// Reads the gauges that the service shows to its monitoring.
@Component
public class GaugeReader {

  private final MeterRegistry meters;

  GaugeReader(MeterRegistry meters) {
    this.meters = meters;
  }

  /// Returns the value of a gauge; empty if there is no such gauge or it shows nothing.
  ///
  /// @param tags names and values, in turns
  public OptionalDouble read(String name, String... tags) {
    Gauge gauge = meters.find(name).tags(tags).gauge();
    return gauge == null || Double.isNaN(gauge.value())
        ? OptionalDouble.empty()
        : OptionalDouble.of(gauge.value());
  }
}
