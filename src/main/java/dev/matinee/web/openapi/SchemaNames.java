package dev.matinee.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Unique schema names: the name of a nested type begins with the name of its outer type.
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName().replaceFirst("Controller$", "")
        : getNameOfClass(outer) + type.getSimpleName();
  }
}
