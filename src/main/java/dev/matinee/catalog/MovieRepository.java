package dev.matinee.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/// Spring Data repository of the table `movies`.
interface MovieRepository extends JpaRepository<MovieEntity, Long> {

  List<MovieEntity> findByMovieIdIn(Collection<String> movieIds);
}
