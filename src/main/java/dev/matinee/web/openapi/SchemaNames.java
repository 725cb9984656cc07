package dev.matinee.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Names schemas so that no two share a name: a nested type begins with the type it is nested in.
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName().replaceFirst("Controller$", "")
        : getNameOfClass(outer) + type.getSimpleName();
  }
}
