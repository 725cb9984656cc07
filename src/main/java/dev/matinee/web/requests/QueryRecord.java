package dev.matinee.web.requests;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.WebRequest;

/// A record type whose components are query parameters.
///
/// @param constructor the canonical one
/// @param parameters of the constructor, in its order
record QueryRecord(Constructor<?> constructor, List<MethodParameter> parameters) {

  static QueryRecord of(Class<?> type) {
    Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
    DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    return new QueryRecord(
        constructor,
        IntStream.range(0, constructor.getParameterCount())
            .mapToObj(index -> new MethodParameter(constructor, index))
            .peek(parameter -> parameter.initParameterNameDiscovery(names))
            .toList());
  }

  /// Reads a record from the query parameters with the names of its components. A missing one is
  /// null.
  ///
  /// @throws TypeMismatchException for a text that is not of the type of its component
  Object read(WebRequest request, WebDataBinder binder) {
    return BeanUtils.instantiateClass(
        constructor,
        parameters.stream().map(parameter -> value(parameter, request, binder)).toArray());
  }

  private static @Nullable Object value(
      MethodParameter parameter, WebRequest request, WebDataBinder binder) {
    String name = Objects.requireNonNull(parameter.getParameterName());
    String @Nullable [] texts = request.getParameterValues(name);
    if (texts == null) {
      return null;
    }
    try {
      return binder.convertIfNecessary(
          texts.length == 1 ? texts[0] : texts, parameter.getParameterType(), parameter);
    } catch (TypeMismatchException e) {
      e.initPropertyName(name);
      throw e;
    }
  }
}
