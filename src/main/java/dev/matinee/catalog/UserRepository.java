package dev.matinee.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/// Spring Data repository of the table `users`.
interface UserRepository extends JpaRepository<UserEntity, Long> {

  Optional<UserEntity> findByUserId(String userId);

  List<UserEntity> findByUserIdIn(Collection<String> userIds);
}
