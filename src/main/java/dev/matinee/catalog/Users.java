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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The stored users.
@Service
public class Users {

  private static final int QUERY_SIZE = 1_000;

  private final ChangeSequence changes;
  private final UserEntities entities;
  private final JdbcClient jdbc;
  private final ObjectProvider<RemovalParticipant> participants;

  Users(
      ChangeSequence changes,
      UserEntities entities,
      JdbcClient jdbc,
      ObjectProvider<RemovalParticipant> participants) {
    this.changes = changes;
    this.entities = entities;
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

  /// Returns up to `limit` clients' ids of users that begin with `prefix`, in the order of the
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

  /// Returns the user with the client's id `userId` and what is declared about them.
  public Optional<User> get(String userId) {
    return entities.findByUserId(userId).map(UserEntity::toUser);
  }

  /// Returns the user with the database id `id`.
  public Optional<User> byId(long id) {
    return entities.findById(id).map(UserEntity::toUser);
  }

  /// Returns what is declared about users, by database id; users without attributes are left out.
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

  /// Returns the database ids of those of `userIds` that exist.
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

  /// Returns the database id of each of `userIds`, creating the users that do not exist yet.
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
          entities.saveAllAndFlush(created).forEach(user -> ids.put(user.userId(), user.id()));
          return ids;
        });
  }

  /// Creates a user, or replaces what is declared about one.
  ///
  /// @return whether the user is new
  public boolean put(String userId, Map<String, String> attributes) {
    return changes.write(
        change -> {
          Optional<UserEntity> existing = entities.findByUserId(userId);
          if (existing.isEmpty()) {
            entities.saveAndFlush(new UserEntity(userId, attributes, change.number()));
          } else if (!existing.get().attributes().equals(attributes)) {
            existing.get().declare(attributes, change.number());
          }
          return existing.isEmpty();
        });
  }

  /// Creates users, or replaces what is declared about them, in one transaction; the last of
  /// several with one id counts.
  ///
  /// @return how many are new or changed
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
            entity.declare(user.attributes(), change.number());
            changed.add(entity);
          }
        });
    entities.saveAllAndFlush(changed);
    return changed.size();
  }

  private Map<String, UserEntity> existing(Collection<String> userIds) {
    Map<String, UserEntity> found = HashMap.newHashMap(userIds.size());
    List<String> ids = List.copyOf(userIds);
    for (int from = 0; from < ids.size(); from += QUERY_SIZE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + QUERY_SIZE));
      entities.findByUserIdIn(some).forEach(entity -> found.put(entity.userId(), entity));
    }
    return found;
  }

  /// Removes a user with all their ratings.
  ///
  /// @return the number of ratings removed, or empty if there is no such user
  public OptionalLong remove(String userId) {
    return changes.write(
        change -> {
          OptionalLong user = find(userId);
          if (user.isEmpty()) {
            return user;
          }
          change.number();
          long id = user.getAsLong();
          long removed = participants.stream().mapToLong(p -> p.removeUser(id, change)).sum();
          entities.deleteAllByIdInBatch(List.of(id));
          return OptionalLong.of(removed);
        });
  }

  public long count() {
    return entities.count();
  }
}
