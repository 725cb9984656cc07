package dev.matinee.serving.lists;

import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.lists.Recommendations.Item;
import dev.matinee.serving.lists.Recommendations.Listed;
import dev.matinee.serving.ranking.ListOrder;
import dev.matinee.serving.ranking.PageCursor;
import dev.matinee.serving.ranking.PredictedRatings;
import dev.matinee.serving.ranking.RankingModelScores;
import dev.matinee.serving.ranking.RecommendationQuery;
import dev.matinee.serving.ranking.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/// One page of the recommendations for one user.
final class ListPage {

  private final PredictedRatings estimates;
  private final RecommendationQuery query;
  private final String owner;
  private final double exploration;

  /// @param owner identifies the user or their ratings; a cursor is valid for its owner only
  /// @param exploration share of the places for movies without training ratings
  ListPage(
      PredictedRatings estimates, RecommendationQuery query, String owner, double exploration) {
    this.estimates = estimates;
    this.query = query;
    this.owner = owner;
    this.exploration = exploration;
  }

  Recommendations read() {
    if (!query.criteria().fits(estimates.context().snapshot().scale())) {
      return new Recommendations.MinRatingOffScale(estimates.context().snapshot().scale());
    }
    PageCursor from = query.from();
    if (from == null) {
      return read(0);
    }
    if (from.list() != PageCursor.fingerprint(owner, query) || from.offset() < 1) {
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
            .walk(exploration, PageCursor.fingerprint(owner + '\n' + version()));
    int rank = 0;
    while (rank < offset && list.hasNext()) {
      list.nextInt();
      rank++;
    }
    List<Item> items = new ArrayList<>(query.limit());
    while (items.size() < query.limit() && list.hasNext()) {
      items.add(item(list.nextInt(), ++rank, scores));
    }
    FoldedInUser foldedIn = estimates.foldedIn();
    return new Listed(
        items,
        foldedIn.usedRatings() > 0 ? ListBasis.PERSONAL : ListBasis.POPULAR,
        foldedIn.storedRatings(),
        list.hasNext()
            ? new PageCursor(version(), PageCursor.fingerprint(owner, query), rank)
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
        ListReasons.of(
            estimates.context(), estimates.foldedIn().ratings(), scores.shares(position)),
        scores instanceof RankingModelScores ranked && !ranked.knows(position));
  }

  private long version() {
    return estimates.context().snapshot().version();
  }
}
