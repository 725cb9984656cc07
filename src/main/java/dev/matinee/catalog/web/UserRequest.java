package dev.matinee.catalog.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Body of `PUT /api/v1/users/{userId}`.
record UserRequest(
    @Size(max = 20)
        @Nullable
            Map<
                @Pattern(regexp = "\\P{Cntrl}{1,50}", message = "must have 1 to 50 characters")
                String,
                @NotNull
                @Pattern(regexp = "\\P{Cntrl}{1,100}", message = "must have 1 to 100 characters")
                String>
            attributes) {

  static final UserRequest NOTHING_DECLARED = new UserRequest(null);

  Map<String, String> declared() {
    return attributes == null ? Map.of() : attributes;
  }
}
