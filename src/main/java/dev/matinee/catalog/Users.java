package dev.matinee.catalog;

import dev.matinee.changes.ChangeSequence;
import dev.matinee.changes.NumberedWrite;
import dev.matinee.changes.RemovalParticipant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The stored users.
@Service
public class Users {

  private static final int QUERY_SIZE = 1_000;

  private final ChangeSequence changes;
  private final UserRepository repository;
  private final JdbcClient jdbc;
  private final ObjectProvider<RemovalParticipant> participants;

  Users(
      ChangeSequence changes,
      UserRepository repository,
      JdbcClient jdbc,
      ObjectProvider<RemovalParticipant> participants) {
    this.changes = changes;
    this.repository = repository;
    this.jdbc = jdbc;
    this.participants = participants;
  }

  /// Returns the database id of the user with the client's id `userId`.
  public OptionalLong find(String userId) {
    return jdbc
        .sql("select id from users where user_id = ?")
        .param(userId)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /// Returns up to `limit` clients' ids that begin with `prefix`, in the sort order of the
  /// database.
  public List<String> startingWith(String prefix, int limit) {
    return jdbc
        .sql("select user_id from users where user_id >= ? order by user_id limit ?")
        .params(prefix, limit)
        .query((row, n) -> row.getString(1))
        .list()
        .stream()
        .filter(userId -> userId.startsWith(prefix))
        .toList();
  }

  /// Returns the user with the client's id `userId`.
  public Optional<User> get(String userId) {
    return repository.findByUserId(userId).map(UserEntity::toUser);
  }

  /// Returns the user with the database id `id`.
  public Optional<User> byId(long id) {
    return repository.findById(id).map(UserEntity::toUser);
  }

  /// Returns the attributes of all users who have attributes, by database id.
  public Map<Long, Map<String, String>> declared() {
    AttributesConverter json = new AttributesConverter();
    Map<Long, Map<String, String>> declared = new HashMap<>();
    jdbc.sql("select id, attributes from users where attributes <> '{}'")
        .query(
            row -> {
              declared.put(row.getLong(1), json.convertToEntityAttribute(row.getString(2)));
            });
    return declared;
  }

  /// Returns the database ids of the existing users among `userIds`, by client's id.
  public Map<String, Long> findAll(Collection<String> userIds) {
    Map<String, Long> found = HashMap.newHashMap(userIds.size());
    jdbc.sql("select user_id, id from users where user_id = any(?)")
        .param(userIds.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString(1), row.getLong(2));
            });
    return found;
  }

  /// Returns the database id of each of `userIds`, by client's id. Creates missing users.
  public Map<String, Long> ensure(Collection<String> userIds) {
    return changes.write(
        change -> {
          Map<String, Long> ids = findAll(userIds);
          Set<String> missing = new LinkedHashSet<>(userIds);
          missing.removeAll(ids.keySet());
          List<UserEntity> created =
              missing.stream()
                  .map(userId -> new UserEntity(userId, Map.of(), change.number()))
                  .toList();
          repository.saveAllAndFlush(created).forEach(user -> ids.put(user.userId(), user.id()));
          return ids;
        });
  }

  /// Creates a user, or replaces the attributes of an existing one.
  ///
  /// @return whether the user is new
  public boolean put(String userId, Map<String, String> attributes) {
    return changes.write(
        change -> {
          Optional<UserEntity> existing = repository.findByUserId(userId);
          if (existing.isEmpty()) {
            UserEntity created =
                repository.saveAndFlush(new UserEntity(userId, attributes, change.number()));
            change.touchUser(created.id());
          } else if (!existing.get().attributes().equals(attributes)) {
            existing.get().update(attributes, change.number());
            change.touchUser(existing.get().id());
          }
          return existing.isEmpty();
        });
  }

  /// Creates users, or replaces their attributes, in one transaction. If several have the same id,
  /// the last counts.
  ///
  /// @return the number of new or changed users
  public int putAll(List<NewUser> users) {
    Map<String, NewUser> distinct = new LinkedHashMap<>();
    users.forEach(user -> distinct.put(user.userId(), user));
    return changes.write(change -> putAll(distinct, change));
  }

  private int putAll(Map<String, NewUser> users, NumberedWrite change) {
    Map<String, UserEntity> existing = existing(users.keySet());
    List<UserEntity> changed = new ArrayList<>();
    users.forEach(
        (userId, user) -> {
          UserEntity entity = existing.get(userId);
          if (entity == null) {
            changed.add(new UserEntity(userId, user.attributes(), change.number()));
          } else if (!entity.attributes().equals(user.attributes())) {
            entity.update(user.attributes(), change.number());
            changed.add(entity);
          }
        });
    repository.saveAllAndFlush(changed);
    return changed.size();
  }

  private Map<String, UserEntity> existing(Collection<String> userIds) {
    return userIds.stream()
        .gather(Gatherers.windowFixed(QUERY_SIZE))
        .flatMap(ids -> repository.findByUserIdIn(ids).stream())
        .collect(Collectors.toMap(UserEntity::userId, Function.identity()));
  }

  /// Removes a user with all their ratings.
  ///
  /// @return the number of ratings removed, or empty if the user does not exist
  public OptionalLong remove(String userId) {
    return changes.write(
        change -> {
          OptionalLong user = find(userId);
          if (user.isEmpty()) {
            return user;
          }
          change.number(); // advances the sequence even when the user has no ratings
          long id = user.getAsLong();
          change.touchUserAndAllMovies(id);
          long removed = participants.stream().mapToLong(p -> p.removeUser(id, change)).sum();
          repository.deleteAllByIdInBatch(List.of(id));
          return OptionalLong.of(removed);
        });
  }

  public long count() {
    return repository.count();
  }
}
