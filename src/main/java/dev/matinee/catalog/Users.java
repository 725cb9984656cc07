package dev.matinee.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/// The stored users.
@Service
public class Users {

  /// Returns the database id of the user with the client's id `userId`.
  public OptionalLong find(String userId) {
    throw new UnsupportedOperationException();
  }

  /// Returns the database id of each of `userIds`, creating the users that do not exist yet.
  public Map<String, Long> ensure(Collection<String> userIds) {
    throw new UnsupportedOperationException();
  }

  public long count() {
    throw new UnsupportedOperationException();
  }
}
