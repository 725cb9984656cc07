package dev.matinee.console;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/// Starts the [Demo] for the first class of tests that asks for it; it ends after the last.
final class OneDemo extends TypeBasedParameterResolver<Demo> {

  @Override
  public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(Demo.class, key -> Demo.start(), Demo.class);
  }
}
