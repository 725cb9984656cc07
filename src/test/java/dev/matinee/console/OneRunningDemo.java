package dev.matinee.console;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/// Starts the [RunningDemo] for the first class of tests that asks for it; it ends after the last.
final class OneRunningDemo extends TypeBasedParameterResolver<RunningDemo> {

  @Override
  public RunningDemo resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(RunningDemo.class, key -> RunningDemo.start(), RunningDemo.class);
  }
}
