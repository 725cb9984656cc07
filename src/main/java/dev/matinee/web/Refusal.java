package dev.matinee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// The answer to a request that does not get as far as a controller: a problem.
final class Refusal {

  private final JsonMapper json;

  Refusal(JsonMapper json) {
    this.json = json;
  }

  void write(HttpServletResponse response, ProblemType type, String detail) throws IOException {
    response.setStatus(type.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), type.problem(detail));
  }
}
