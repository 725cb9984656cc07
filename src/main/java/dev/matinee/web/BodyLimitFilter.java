package dev.matinee.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Refuses bodies above `matinee.web.max-body-size`. Imports are read in a stream and have no limit
/// here.
@Component
@EnableConfigurationProperties(WebProperties.class)
class BodyLimitFilter extends OncePerRequestFilter {

  private static final String IMPORTS = "/api/v1/imports";

  private final DataSize limit;
  private final JsonMapper json;

  BodyLimitFilter(WebProperties properties, JsonMapper json) {
    this.limit = properties.maxBodySize();
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + IMPORTS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() <= limit.toBytes()) {
      chain.doFilter(new LimitedBody(request, limit.toBytes()), response);
      return;
    }
    response.setStatus(ProblemType.BODY_TOO_LARGE.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(), ProblemType.BODY_TOO_LARGE.problem(detail(limit.toBytes())));
  }

  static String detail(long bytes) {
    return "The body is larger than %d bytes; send less at once, or use POST %s."
        .formatted(bytes, IMPORTS);
  }
}
