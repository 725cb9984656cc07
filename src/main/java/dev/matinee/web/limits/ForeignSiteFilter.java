package dev.matinee.web.limits;

import dev.matinee.web.problem.ProblemType;
import dev.matinee.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Filter against cross-site request forgery: refuses writes that a browser sends from a page of
/// another site. Programs do not send `Sec-Fetch-Site`, so they are not affected.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100) // before a body is read
class ForeignSiteFilter extends HttpFilter {

  static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String DETAIL =
      "This came from a page of another site; use the console or the API itself.";

  private final ProblemWriter refusal;

  ForeignSiteFilter(JsonMapper json) {
    this.refusal = new ProblemWriter(json);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!READING.contains(request.getMethod()) && isForeign(request.getHeader("Sec-Fetch-Site"))) {
      refusal.write(response, ProblemType.FORBIDDEN, DETAIL);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isForeign(@Nullable String site) {
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }
}
