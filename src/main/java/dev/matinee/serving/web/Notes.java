package dev.matinee.serving.web;

import dev.matinee.serving.ListBasis;
import dev.matinee.serving.Recommendations;
import org.jspecify.annotations.Nullable;

/// What an answer says beside the list.
final class Notes {

  private Notes() {}

  /// Returns why a list is not personal; null if it is.
  static @Nullable String of(Recommendations.Listed listed, long modelVersion) {
    if (listed.basis() == ListBasis.PERSONAL) {
      return null;
    }
    return switch (listed.ratings()) {
      case 0 ->
          "No ratings yet: this list shows what others like. Rate a movie to make it personal.";
      case 1 ->
          ("The only rated movie is not known to model %d yet: this list shows what others like."
                  + " Rate another movie to make it personal.")
              .formatted(modelVersion);
      default ->
          ("None of the %d rated movies is known to model %d yet: this list shows what others like."
                  + " Rate another movie to make it personal.")
              .formatted(listed.ratings(), modelVersion);
    };
  }
}
