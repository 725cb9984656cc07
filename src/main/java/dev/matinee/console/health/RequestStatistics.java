package dev.matinee.console.health;

import dev.matinee.console.Figures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Statistics of the requests since the start of this process, as names and values for a page.
@Component
class RequestStatistics {

  private final MeterRegistry meters;
  private final Figures figures;

  RequestStatistics(MeterRegistry meters, Figures figures) {
    this.meters = meters;
    this.figures = figures;
  }

  Map<String, String> facts() {
    Collection<Timer> all = timers();
    long requests = count(all);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Answered", figures.count(requests));
    facts.put("Server errors (5xx)", figures.count(count(timers("outcome", "SERVER_ERROR"))));
    if (requests > 0) {
      double milliseconds = all.stream().mapToDouble(t -> t.totalTime(TimeUnit.MILLISECONDS)).sum();
      facts.put("Mean response time", figures.rounded(milliseconds / requests) + " ms");
    }
    return facts;
  }

  private Collection<Timer> timers(String... tags) {
    return meters.find("http.server.requests").tags(tags).timers();
  }

  private static long count(Collection<Timer> timers) {
    return timers.stream().mapToLong(Timer::count).sum();
  }
}
