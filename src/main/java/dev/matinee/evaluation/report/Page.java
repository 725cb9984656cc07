package dev.matinee.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// The HTML page of a report, made by Thymeleaf without Spring.
final class Page {

  private static final List<String> STYLES =
      List.of(
          "/static/charts/colors.css", "/static/charts/charts.css", "/templates/report/report.css");

  private Page() {}

  /// Returns the page with `variables` filled in.
  static String html(Map<String, Object> variables) throws IOException {
    Context context = new Context(Locale.ROOT, variables);
    StringBuilder style = new StringBuilder();
    for (String path : STYLES) {
      style.append(resource(path));
    }
    context.setVariable("style", style);
    return engine().process("report/report", context);
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(Page.class.getClassLoader());
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
    TemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    return engine;
  }

  private static String resource(String path) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Page.class.getResourceAsStream(path), () -> path + " is not on the class path")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
