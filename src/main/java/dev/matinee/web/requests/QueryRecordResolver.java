package dev.matinee.web.requests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads records marked with [ParameterObject] from query parameters.
///
/// Spring would do so, too, but parses the annotations of the record's constructor for every
/// request, which takes longer than most answers. Spring validates the record together with the
/// other arguments of its controller, if one of them has a constraint of its own.
@Component
class QueryRecordResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Map<Class<?>, QueryRecord> records = new ConcurrentHashMap<>();

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().isRecord()
        && parameter.hasParameterAnnotation(ParameterObject.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory factory)
      throws Exception {
    Class<?> type = parameter.getParameterType();
    WebDataBinder binder =
        Objects.requireNonNull(factory).createBinder(request, null, type.getSimpleName());
    Object record = records.computeIfAbsent(type, QueryRecord::of).read(request, binder);
    if (binder.getBindingResult().hasErrors()) {
      throw new MethodArgumentNotValidException(parameter, binder.getBindingResult());
    }
    return record;
  }
}
