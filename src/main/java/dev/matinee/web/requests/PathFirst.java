package dev.matinee.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the controller of a request by its path, before it looks at anything else.
///
/// Spring compares method, parameters, headers and media types with every controller first, which
/// was the largest part of a warm answer.
@Component
class PathFirst implements WebMvcRegistrations {

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new RequestMappingHandlerMapping() {
      @Override
      protected @Nullable RequestMappingInfo getMatchingMapping(
          RequestMappingInfo info, HttpServletRequest request) {
        @Nullable PathPatternsRequestCondition paths = info.getPathPatternsCondition();
        return paths == null || paths.getMatchingCondition(request) != null
            ? super.getMatchingMapping(info, request)
            : null;
      }
    };
  }
}
