package dev.matinee.catalog.web;

import dev.matinee.catalog.NewUser;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Request body of `PUT /api/v1/users/{userId}`.
record UserRequest(
    @Size(max = NewUser.MAX_ATTRIBUTES)
        @Nullable
            Map<
                @Pattern(regexp = NewUser.NAME, message = "must have 1 to 50 characters") String,
                @NotNull @Pattern(regexp = NewUser.VALUE, message = "must have 1 to 100 characters")
                String>
            attributes) {

  static final UserRequest EMPTY = new UserRequest(null);

  Map<String, String> attributesOrEmpty() {
    return attributes == null ? Map.of() : attributes;
  }
}
