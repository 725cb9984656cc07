package dev.matinee.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.matinee.ApiSlice;
import dev.matinee.catalog.User;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class UsersControllerTests extends ApiSlice {

  @Test
  void declaresAttributes() {
    given(users.put("ann", Map.of("age", "25", "gender", "F"))).willReturn(true);

    assertThat(put("{'attributes':{'age':25,'gender':'F'}}"))
        .hasStatus(201)
        .bodyJson()
        .isEqualTo(
            """
            {"userId":"ann","attributes":{"age":"25","gender":"F"}}
            """);
  }

  @Test
  void createsUserWithNothingDeclared() {
    given(users.put("ann", Map.of())).willReturn(true);

    assertThat(put("{}")).hasStatus(201);
    assertThat(http.put().uri("/api/v1/users/ann")).hasStatus(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'':'x'}", "{'x':''}", "{'x':null}", "{'x':{'y':1}}", "[]", "7"})
  void refusesInvalidAttributes(String attributes) {
    assertThat(put("{'attributes':%s}".formatted(attributes)))
        .hasStatus(400)
        .bodyJson()
        .hasPathSatisfying(
            "$.errors[0].field", v -> v.assertThat().asString().startsWith("attributes"));
  }

  @Test
  void findsUser() {
    given(users.get("ann")).willReturn(Optional.of(new User(1, "ann", Map.of("age", "25"))));

    assertThat(http.get().uri("/api/v1/users/ann"))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying("$.attributes.age", v -> v.assertThat().isEqualTo("25"));
    assertThat(http.get().uri("/api/v1/users/bob"))
        .hasStatus(404)
        .bodyJson()
        .hasPathSatisfying(
            "$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:unknown-user"));
  }

  @Test
  void erasesUser() {
    given(users.remove("ann")).willReturn(OptionalLong.of(3));
    given(users.remove("bob")).willReturn(OptionalLong.empty());

    assertThat(http.delete().uri("/api/v1/users/ann"))
        .hasStatus(200)
        .bodyJson()
        .isEqualTo(
            """
            {"userId":"ann","ratingsRemoved":3}
            """);
    assertThat(http.delete().uri("/api/v1/users/bob")).hasStatus(404);
  }

  MockMvcTester.MockMvcRequestBuilder put(String body) {
    return http.put()
        .uri("/api/v1/users/ann")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'));
  }
}
