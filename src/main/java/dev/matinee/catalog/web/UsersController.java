package dev.matinee.catalog.web;

import dev.matinee.catalog.Users;
import dev.matinee.web.ClientId;
import dev.matinee.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoints of users.
@Tag(name = "Users")
@RestController
@RequestMapping("/api/v1/users/{userId}")
class UsersController {

  private final Users users;

  UsersController(Users users) {
    this.users = users;
  }

  @Operation(summary = "One user")
  @GetMapping
  UserBody user(@PathVariable @ClientId String userId) {
    return users
        .get(userId)
        .map(user -> new UserBody(user.userId(), user.attributes()))
        .orElseThrow(() -> ProblemException.unknownUser(userId));
  }

  @Operation(summary = "Create or replace a user")
  @PutMapping
  ResponseEntity<UserBody> put(
      @PathVariable @ClientId String userId,
      @RequestBody(required = false) @Valid @Nullable UserRequest request) {
    Map<String, String> attributes =
        Objects.requireNonNullElse(request, UserRequest.EMPTY).attributesOrEmpty();
    boolean created = users.put(userId, attributes);
    return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new UserBody(userId, attributes));
  }

  @Operation(summary = "Erase a user with all their ratings")
  @DeleteMapping
  ErasureBody erase(@PathVariable @ClientId String userId) {
    return new ErasureBody(
        userId, users.remove(userId).orElseThrow(() -> ProblemException.unknownUser(userId)));
  }
}
