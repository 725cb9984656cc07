package dev.matinee.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/// The rows of `movies`.
interface MovieEntities extends JpaRepository<MovieEntity, Long> {

  List<MovieEntity> findByMovieIdIn(Collection<String> movieIds);
}
