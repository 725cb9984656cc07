package dev.matinee.console.health;

import dev.matinee.console.Figures;
import dev.matinee.console.GaugeReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/// Memory, disk, uptime and version of this process, as names and values for a page.
@Component
class ProcessFacts {

  private final GaugeReader gauges;
  private final Figures figures;
  private final ObjectProvider<BuildProperties> build;

  ProcessFacts(GaugeReader gauges, Figures figures, ObjectProvider<BuildProperties> build) {
    this.gauges = gauges;
    this.figures = figures;
    this.build = build;
  }

  Map<String, String> facts() {
    Runtime heap = Runtime.getRuntime();
    long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Memory",
        figures.mebibytes(heap.totalMemory() - heap.freeMemory())
            + " of "
            + figures.mebibytes(heap.maxMemory()));
    gauges
        .read("disk.free")
        .ifPresent(free -> facts.put("Disk", figures.mebibytes(Math.round(free)) + " free"));
    facts.put("Up for", figures.duration(Duration.ofMillis(uptime)));
    facts.put("Version", build.stream().map(BuildProperties::getVersion).findAny().orElse("?"));
    return facts;
  }
}
