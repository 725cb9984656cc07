package dev.matinee.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;

/// Has Spring Boot report the sentence of [StartFailures]; asked before the analyzers of Boot.
final class StartFailureAnalyzer implements FailureAnalyzer, Ordered {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return StartFailures.sentence(failure)
        .map(sentence -> new FailureAnalysis(sentence, null, failure))
        .orElse(null);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
