package dev.matinee.catalog;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `users`.
@Entity
@Table(name = "users")
class UserEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_ids")
  @SequenceGenerator(name = "user_ids", sequenceName = "user_ids", allocationSize = 50)
  private @Nullable Long id;

  private String userId;

  @Convert(converter = AttributesConverter.class)
  private Map<String, String> attributes;

  @SuppressWarnings("UnusedVariable") // JPA reads the field
  private long sequence;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected UserEntity() {}

  UserEntity(String userId, Map<String, String> attributes, long sequence) {
    this.userId = userId;
    this.attributes = attributes;
    this.sequence = sequence;
  }

  void update(Map<String, String> attributes, long sequence) {
    this.attributes = attributes;
    this.sequence = sequence;
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  String userId() {
    return userId;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  User toUser() {
    return new User(id(), userId, attributes);
  }
}
