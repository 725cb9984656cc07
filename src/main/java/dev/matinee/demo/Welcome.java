package dev.matinee.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The log message of a ready service: what to open and what to try.
///
/// @param base address of the service, without a slash at the end
record Welcome(String base) {

  /// Returns the address of a service on this machine.
  ///
  /// @param path its context path, if any
  static Welcome at(int port, @Nullable String path) {
    return new Welcome("http://localhost:" + port + (path == null ? "" : path));
  }

  /// Returns the text for the demo.
  String forDemo(@Nullable Long version, @Nullable Double rmse) {
    String model =
        version == null
            ? "Matinee is ready, but has no model yet."
            : "Matinee is ready: model %d is in force%s."
                .formatted(
                    version,
                    rmse == null ? "" : String.format(Locale.ROOT, " (hold-out RMSE %.3f)", rmse));
    return """

    %s The demo's users and ratings are generated.
      Open  %2$s/
            %2$s/swagger-ui.html
            %2$s/actuator/health
      Try   curl '%2$s/api/v1/users/viewer-001/predictions/casablanca-1942'
            curl '%2$s/api/v1/users/viewer-001/recommendations?limit=5'
            curl -X POST '%2$s/api/v1/ratings' -H 'Content-Type: application/json' \
    -d '{"userId":"me","movieId":"alien-1979","rating":9}'\
    """
        .formatted(model, base);
  }

  /// Returns the text for a service with real data.
  String forOwnData() {
    return """

    Matinee is ready.
      Open  %1$s/
            %1$s/swagger-ui.html
            %1$s/actuator/health\
    """
        .formatted(base);
  }
}
