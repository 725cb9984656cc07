package dev.matinee.serving;

import dev.matinee.serving.RecommendationQuery.Order;
import dev.matinee.serving.Recommendations.Item;
import dev.matinee.serving.Recommendations.Listed;
import java.util.ArrayList;
import java.util.List;

/// One page of the list of one user at one moment.
final class ListPage {

  /// For users without ratings, whose list would otherwise be of one genre.
  private static final double POPULAR_DIVERSITY = 0.3;

  private final Moment moment;
  private final ColdMovies cold;
  private final Rater rater;
  private final RecommendationQuery query;
  private final ListBasis basis;
  private final long list;

  /// @param owner who the list is for: the pages of one owner are of no use to another
  ListPage(Moment moment, ColdMovies cold, Rater rater, RecommendationQuery query, String owner) {
    this.moment = moment;
    this.cold = cold;
    this.rater = rater;
    this.query = query;
    this.basis = rater.known() > 0 ? ListBasis.PERSONAL : ListBasis.POPULAR;
    this.list = Continuation.fingerprint(owner, query);
  }

  Recommendations read() {
    Continuation from = query.from();
    if (from == null) {
      return read(0);
    }
    if (from.list() != list || from.offset() < 1) {
      return new Recommendations.OtherList();
    }
    if (from.modelVersion() != moment.snapshot().version()) {
      return new Recommendations.ModelChanged();
    }
    return read(from.offset());
  }

  private Listed read(long offset) {
    Scores scores = Scores.of(moment, cold, rater, query.order());
    int[] eligible = Filter.of(moment.candidates(), query, rater.rated()).accepted();
    int begin = (int) Math.min(eligible.length, offset);
    int end = Math.min(eligible.length, begin + query.limit());
    int[] best = best(scores, eligible, end);
    List<Item> items = new ArrayList<>(query.limit());
    for (int i = begin; i < end; i++) {
      items.add(item(best[i], i + 1, scores));
    }
    return new Listed(
        items,
        basis,
        end < eligible.length ? new Continuation(moment.snapshot().version(), list, end) : null);
  }

  /// Returns at least the first `count` of the list, in order.
  private int[] best(Scores scores, int[] eligible, int count) {
    double diversity = diversity();
    int kept = diversity > 0 ? Diversity.wholeBlocks(count) : count;
    BestFirst best = new BestFirst(Math.min(kept, eligible.length));
    for (int position : eligible) {
      best.offer(position, scores.scores()[position]);
    }
    int[] ordered = best.drain();
    if (diversity > 0) {
      new Diversity(moment.candidates(), scores.scores(), diversity).reorder(ordered, count);
    }
    return ordered;
  }

  private double diversity() {
    if (query.diversity() != null) {
      return query.diversity();
    }
    return basis == ListBasis.POPULAR && query.order() == Order.MATCH ? POPULAR_DIVERSITY : 0;
  }

  private Item item(int position, int rank, Scores scores) {
    Estimate estimate =
        Estimate.of(
            moment.snapshot(),
            scores.ratings()[position],
            moment.deviation(rater, position),
            rater.known(),
            scores.support()[position]);
    return new Item(
        moment.candidates().movie(position),
        rank,
        scores.scores()[position],
        estimate.rating(),
        estimate.interval());
  }
}
