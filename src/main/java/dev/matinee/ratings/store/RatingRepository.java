package dev.matinee.ratings.store;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Spring Data repository of the table `ratings`.
interface RatingRepository extends Repository<RatingEntity, RatingKey> {

  @Query(
      "select r from RatingEntity r where r.key.user = :user and r.key.movie > :afterMovie"
          + " order by r.key.movie")
  List<RatingEntity> ofUser(long user, long afterMovie, Limit limit);

  long count();
}
