package dev.matinee.web.limits;

import dev.matinee.web.problem.BodyTooLargeException;
import dev.matinee.web.problem.ProblemType;
import dev.matinee.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/// Filter that refuses bodies above `matinee.web.max-body-size`, and all files, because Tomcat
/// reads files completely before a controller runs. Imports are exempt.
@Component
@EnableConfigurationProperties(WebProperties.class)
class BodyLimitFilter extends HttpFilter {

  private static final String IMPORTS = "/api/v1/imports";
  private static final Set<String> UNLIMITED = Set.of(IMPORTS, "/data/imports");
  private static final String NO_FILES = "Only POST %s takes files.".formatted(IMPORTS);

  private final DataSize limit;
  private final ProblemWriter refusal;

  BodyLimitFilter(WebProperties properties, JsonMapper json) {
    this.limit = properties.maxBodySize();
    this.refusal = new ProblemWriter(json);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isForReading(request) || isUnlimited(request)) {
      chain.doFilter(request, response);
    } else if (hasFiles(request)) {
      refusal.write(response, ProblemType.UNSUPPORTED_MEDIA_TYPE, NO_FILES);
    } else if (request.getContentLengthLong() > limit.toBytes()) {
      refusal.write(
          response, ProblemType.BODY_TOO_LARGE, BodyTooLargeException.detail(limit.toBytes()));
    } else {
      chain.doFilter(new LimitedBody(request, limit.toBytes()), response);
    }
  }

  /// Returns whether the request only reads and declares no body.
  private static boolean isForReading(HttpServletRequest request) {
    return request.getContentType() == null
        && ForeignSiteFilter.READING.contains(request.getMethod());
  }

  private static boolean isUnlimited(HttpServletRequest request) {
    return UNLIMITED.stream()
        .anyMatch(path -> request.getRequestURI().equals(request.getContextPath() + path));
  }

  private static boolean hasFiles(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
