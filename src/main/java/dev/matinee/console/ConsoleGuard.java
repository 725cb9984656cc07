package dev.matinee.console;

import dev.matinee.web.ProblemException;
import dev.matinee.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps other sites out of the console: its pages run and load nothing but what this service
/// serves, nobody frames them, and no form of another site can be sent to them.
@Component
class ConsoleGuard implements HandlerInterceptor, WebMvcConfigurer {

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOfConsole(method)) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "same-origin");
      response.setHeader("Cache-Control", "no-store");
      if (request.getMethod().equals("POST") && isForeign(request.getHeader("Sec-Fetch-Site"))) {
        throw new ProblemException(
            ProblemType.FORBIDDEN, "This came from another site; use the console itself.");
      }
    }
    return true;
  }

  private static boolean isOfConsole(HandlerMethod method) {
    return method.getBeanType().getPackage().equals(ConsoleGuard.class.getPackage());
  }

  /// Returns whether a browser says that a request comes from elsewhere; programs say nothing.
  private static boolean isForeign(@Nullable String site) {
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }
}
