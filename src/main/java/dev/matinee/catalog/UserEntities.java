package dev.matinee.catalog;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/// The rows of `users`.
interface UserEntities extends JpaRepository<UserEntity, Long> {

  Optional<UserEntity> findByUserId(String userId);
}
