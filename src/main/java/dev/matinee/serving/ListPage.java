package dev.matinee.serving;

import dev.matinee.serving.Recommendations.Item;
import dev.matinee.serving.Recommendations.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/// One page of the list of one user at one moment.
final class ListPage {

  private final Estimates estimates;
  private final RecommendationQuery query;
  private final String owner;
  private final double exploration;

  /// @param owner who the list is for: the pages of one owner are of no use to another
  /// @param exploration share of the places for movies that the ranking model cannot rank
  ListPage(Estimates estimates, RecommendationQuery query, String owner, double exploration) {
    this.estimates = estimates;
    this.query = query;
    this.owner = owner;
    this.exploration = exploration;
  }

  Recommendations read() {
    if (!query.criteria().fits(estimates.moment().snapshot().scale())) {
      return new Recommendations.MinRatingOffScale(estimates.moment().snapshot().scale());
    }
    Continuation from = query.from();
    if (from == null) {
      return read(0);
    }
    if (from.list() != Continuation.fingerprint(owner, query) || from.offset() < 1) {
      return new Recommendations.OtherList();
    }
    if (from.modelVersion() != version()) {
      return new Recommendations.ModelChanged();
    }
    return read(from.offset());
  }

  private Listed read(long offset) {
    Scores scores = Scores.of(estimates, query.order());
    PrimitiveIterator.OfInt list =
        new ListOrder(estimates, query, scores)
            .walk(exploration, Continuation.fingerprint(owner + '\n' + version()));
    int rank = 0;
    while (rank < offset && list.hasNext()) {
      list.nextInt();
      rank++;
    }
    List<Item> items = new ArrayList<>(query.limit());
    while (items.size() < query.limit() && list.hasNext()) {
      items.add(item(list.nextInt(), ++rank, scores));
    }
    Rater rater = estimates.rater();
    return new Listed(
        items,
        rater.known() > 0 ? ListBasis.PERSONAL : ListBasis.POPULAR,
        rater.stored(),
        list.hasNext()
            ? new Continuation(version(), Continuation.fingerprint(owner, query), rank)
            : null);
  }

  private Item item(int position, int rank, Scores scores) {
    Estimate estimate = estimates.of(position);
    return new Item(
        estimates.candidates().movie(position),
        rank,
        scores.all()[position],
        estimate.rating(),
        estimate.interval(),
        Because.of(estimates.moment(), estimates.rater().ratings(), scores.shares(position)),
        scores instanceof RankedScores ranked && !ranked.knows(position));
  }

  private long version() {
    return estimates.moment().snapshot().version();
  }
}
