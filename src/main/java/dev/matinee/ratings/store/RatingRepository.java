package dev.matinee.ratings.store;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/// Spring Data repository of the table `ratings`. Pairs are those of [RatingKey].
interface RatingRepository extends Repository<RatingEntity, Long> {

  List<RatingEntity> findByPairBetweenOrderByPair(long first, long last, Limit limit);

  long count();
}
