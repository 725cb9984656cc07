package dev.matinee.serving.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What the tests of this package expect of problems.
public final class ServedProblems {

  private ServedProblems() {}

  public static void assertProblem(MvcTestResult result, HttpStatus status, String type) {
    assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("urn:matinee:problem:" + type);
  }

  /// Checks that a request is to be tried again.
  public static void assertLater(MvcTestResult result, String type) {
    assertProblem(result, HttpStatus.SERVICE_UNAVAILABLE, type);
    assertThat(result).containsHeader(HttpHeaders.RETRY_AFTER);
  }
}
