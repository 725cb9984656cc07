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
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.WebRequest;

/// A record type whose components are query parameters.
///
/// @param constructor the canonical one
/// @param parameters of the constructor, in its order
record QueryRecord(Constructor<?> constructor, List<MethodParameter> parameters) {

  private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  static QueryRecord of(Class<?> type) {
    Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
    return new QueryRecord(
        constructor,
        IntStream.range(0, constructor.getParameterCount())
            .mapToObj(index -> parameter(constructor, index))
            .toList());
  }

  private static MethodParameter parameter(Constructor<?> constructor, int index) {
    MethodParameter parameter = new MethodParameter(constructor, index);
    parameter.initParameterNameDiscovery(NAMES);
    return parameter;
  }

  /// Reads a record from the query parameters with the names of its components. A missing one is
  /// null, and so is one whose text is not of the type of its component: that is added to the
  /// errors of `binder`.
  Object read(WebRequest request, WebDataBinder binder) {
    return BeanUtils.instantiateClass(
        constructor,
        parameters.stream().map(parameter -> value(parameter, request, binder)).toArray());
  }

  private static @Nullable Object value(
      MethodParameter parameter, WebRequest request, WebDataBinder binder) {
    String name = Objects.requireNonNull(parameter.getParameterName());
    String @Nullable [] texts = texts(name, parameter, request);
    if (texts == null) {
      return null;
    }
    Object text = texts.length == 1 ? texts[0] : texts;
    try {
      return binder.convertIfNecessary(text, parameter.getParameterType(), parameter);
    } catch (TypeMismatchException e) {
      FieldError error =
          new FieldError(binder.getObjectName(), name, String.valueOf(e.getMessage()));
      error.wrap(e);
      binder.getBindingResult().addError(error);
      return null;
    }
  }

  /// Returns the texts of a parameter. Some clients add brackets to the name of a list.
  private static String @Nullable [] texts(
      String name, MethodParameter parameter, WebRequest request) {
    String @Nullable [] texts = request.getParameterValues(name);
    return texts == null && parameter.getParameterType() == List.class
        ? request.getParameterValues(name + "[]")
        : texts;
  }
}
