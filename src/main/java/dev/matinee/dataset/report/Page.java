package dev.matinee.dataset.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.json.JsonMapper;

/// What the template of a report is filled with.
///
/// @param data the charts as JSON, for the script of the page
/// @param chartLibrary the script of Chart.js
/// @param script the script of the page
record Page(
    String title,
    Table figures,
    Table settings,
    List<Chart> charts,
    String data,
    String chartLibrary,
    String style,
    String script) {

  private static final String CHART_LIBRARY =
      Objects.requireNonNull(
          new WebJarVersionLocator().fullPath("chart.js", "dist/chart.umd.min.js"),
          "chart.js is not on the class path");

  static Page of(String title, Table figures, Table settings, List<Chart> charts)
      throws IOException {
    return new Page(
        title,
        figures,
        settings,
        charts,
        json(charts),
        library(),
        own("report.css"),
        own("report.js"));
  }

  String html() throws IOException {
    return Mustache.compiler()
        .withLoader(name -> new StringReader(own(name + ".html")))
        .compile(own("report.html"))
        .execute(this);
  }

  /// Returns JSON that cannot end the script element that it stands in.
  private static String json(List<Chart> charts) {
    return new JsonMapper().writeValueAsString(charts).replace("<", "\\u003c");
  }

  /// Returns the script without the reference to its source map, which is not there.
  private static String library() throws IOException {
    return resource("/" + CHART_LIBRARY).replaceAll("//# sourceMappingURL=\\S+", "");
  }

  private static String own(String name) throws IOException {
    return resource("/report/" + name);
  }

  private static String resource(String path) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Page.class.getResourceAsStream(path), () -> path + " is not on the class path")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
