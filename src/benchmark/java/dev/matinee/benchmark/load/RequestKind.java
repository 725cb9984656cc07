package dev.matinee.benchmark.load;

import static dev.matinee.benchmark.load.Sample.any;
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.Locale;

/// A kind of request, measured by itself.
enum RequestKind {
  /// The same short answer every time: the cost of HTTP, framework, client and machine.
  CONSTANT_ANSWER {
    @Override
    HttpRequestActionBuilder request(String name, Sample sample) {
      return http(name).get("/actuator/health/liveness");
    }
  },
  PREDICTIONS {
    @Override
    HttpRequestActionBuilder request(String name, Sample sample) {
      List<String> users = sample.users();
      return http(name).get(_ -> USERS + any(users) + "/predictions/" + any(sample.movies()));
    }
  },
  LISTS_OF_TEN {
    @Override
    HttpRequestActionBuilder request(String name, Sample sample) {
      List<String> users = sample.users();
      return http(name).get(_ -> USERS + any(users) + "/recommendations?limit=10");
    }
  },
  WRITES {
    @Override
    HttpRequestActionBuilder request(String name, Sample sample) {
      return http(name)
          .post("/api/v1/ratings")
          .header("Content-Type", "application/json")
          .body(StringBody(_ -> rating(any(sample.ratings()))));
    }
  };

  private static final String USERS = "/api/v1/users/";

  /// Returns a request of this kind with random values from `sample`.
  ///
  /// @param name name of the request in the report
  abstract HttpRequestActionBuilder request(String name, Sample sample);

  private static String rating(Sample.Rating like) {
    return "{\"userId\":\"%s\",\"movieId\":\"%s\",\"rating\":%s}"
        .formatted(any(RunningService.WRITING_USERS), like.movieId(), like.value());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
