package dev.matinee.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@WebMvcTest(
    controllers = {ProblemHandlerTests.Failing.class, ProblemErrorController.class},
    properties = "matinee.web.max-body-size=100B")
@Import(ProblemHandlerTests.Failing.class)
class ProblemHandlerTests {

  @Autowired MockMvcTester http;

  @ParameterizedTest
  @CsvSource({
    "/failing/bug, 500, internal-error",
    "/failing/database, 503, database-away",
    "/failing/transaction, 503, database-away",
    "/failing/status, 409, conflict",
    "/failing/order?order=sideways, 400, invalid-request",
    "/failing/order, 400, invalid-request",
    "/nowhere, 404, not-found",
    "/error, 404, not-found",
  })
  void everyFailureIsAProblem(String path, int status, String type) {
    assertThat(http.get().uri(path))
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying("$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:" + type))
        .hasPathSatisfying("$.status", v -> v.assertThat().isEqualTo(status))
        .hasPathSatisfying("$.detail", v -> v.assertThat().asString().isNotBlank());
  }

  @Test
  void keepsTheInsideToItself() {
    assertThat(http.get().uri("/failing/bug"))
        .bodyText()
        .doesNotContain("secret", "Exception", "dev.matinee", "at ");
    assertThat(http.get().uri("/failing/database")).bodyText().doesNotContain("secret");
  }

  @Test
  void tellsWhenTheDatabaseMayBeBack() {
    assertThat(http.get().uri("/failing/database")).hasHeader("Retry-After", "5");
  }

  @Test
  void namesTheAllowedValues() {
    assertThat(http.get().uri("/failing/order?order=sideways"))
        .bodyJson()
        .hasPathSatisfying("$.errors[0].field", v -> v.assertThat().isEqualTo("order"))
        .hasPathSatisfying(
            "$.errors[0].message", v -> v.assertThat().isEqualTo("must be match or rating"));
  }

  @Test
  void saysHowToSendABody() {
    assertThat(http.post().uri("/failing/body").contentType(MediaType.TEXT_PLAIN).content("x"))
        .hasStatus(415)
        .bodyJson()
        .hasPathSatisfying("$.detail", v -> v.assertThat().asString().contains("application/json"));
    assertThat(http.get().uri("/failing/body"))
        .hasStatus(405)
        .bodyJson()
        .hasPathSatisfying("$.detail", v -> v.assertThat().asString().contains("use POST"));
    assertThat(body("{\"a\": "))
        .hasStatus(400)
        .bodyJson()
        .hasPathSatisfying("$.detail", v -> v.assertThat().asString().contains("line 1"));
  }

  @Test
  void refusesLargeBodies() {
    assertThat(body("{\"a\": \"%s\"}".formatted("x".repeat(50)))).hasStatus(200);
    assertThat(body("{\"a\": \"%s\"}".formatted("x".repeat(200))))
        .hasStatus(413)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying(
            "$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:body-too-large"));
  }

  MockMvcTester.MockMvcRequestBuilder body(String body) {
    return http.post().uri("/failing/body").contentType(MediaType.APPLICATION_JSON).content(body);
  }

  @RestController
  @RequestMapping("/failing")
  static class Failing {

    enum Order {
      MATCH,
      RATING
    }

    @GetMapping("/bug")
    void bug() {
      throw new IllegalStateException("secret");
    }

    @GetMapping("/database")
    void database() {
      throw new DataAccessResourceFailureException("secret");
    }

    @GetMapping("/transaction")
    void transaction() {
      throw new CannotCreateTransactionException("secret");
    }

    @GetMapping("/status")
    void status() {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "Wait for the other one.");
    }

    @GetMapping("/order")
    String order(@RequestParam Order order) {
      return order.name();
    }

    @PostMapping("/body")
    Map<String, Object> body(@RequestBody Map<String, Object> body) {
      return body;
    }
  }
}
