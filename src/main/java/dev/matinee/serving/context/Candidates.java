package dev.matinee.serving.context;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.model.ExposureModel;
import dev.matinee.model.GenreIndex;
import dev.matinee.model.UserProfile;
import dev.matinee.model.ranking.MmrReranker;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The movies of one catalogue, matched to the rows of one model.
///
/// The position of a movie is its index in ascending order of database ids, from 0. Scoring and
/// filtering read arrays by position, without a lookup by id. Immutable, so safe to share between
/// threads.
public final class Candidates implements MmrReranker.Items {

  /// Marks a missing row, genre or position.
  public static final int NONE = -1;

  private final ModelSnapshot snapshot;
  private final Catalog catalog;
  private final List<Movie> movies;
  private final long[] ids;
  private final int[] rows;
  private final int[] unknown;
  private final int[] ratings;
  private final GenreIndex genres;
  private final ExposureModel exposure;
  private final double[] neutral;

  Candidates(ModelSnapshot snapshot, Catalog catalog) {
    this.snapshot = snapshot;
    this.catalog = catalog;
    this.movies = catalog.movies();
    this.ids = movies.stream().mapToLong(Movie::id).toArray();
    this.rows = Arrays.stream(ids).mapToInt(snapshot.movies()::row).toArray();
    this.unknown = IntStream.range(0, rows.length).filter(p -> rows[p] == NONE).toArray();
    this.ratings = Arrays.stream(rows).map(row -> ratingsOf(snapshot, row)).toArray();
    this.genres = new GenreIndex(movies.stream().map(Movie::genres).toList());
    this.exposure =
        new ExposureModel(
            ratings,
            genres.ofMovies(),
            movies.stream().mapToInt(movie -> ExposureModel.era(movie.year())).toArray());
    FoldedUser nobody = snapshot.ratings().foldIn(UserProfile.UNKNOWN);
    this.neutral = new double[rows.length];
    for (int position : unknown) {
      neutral[position] = nobody.predictUnknownMovie(movies.get(position).metadata());
    }
  }

  /// Returns whether these candidates belong to this model and this catalogue.
  @SuppressWarnings("ReferenceEquality") // both are immutable, and comparing contents is slow
  boolean isOf(ModelSnapshot otherSnapshot, Catalog otherCatalog) {
    return snapshot == otherSnapshot && catalog == otherCatalog;
  }

  public int size() {
    return rows.length;
  }

  public Movie movie(int position) {
    return movies.get(position);
  }

  /// Returns the movie's row in the model, or [#NONE] if the model does not know the movie.
  @Override
  public int row(int position) {
    return rows[position];
  }

  /// Returns the number of a movie's ratings in the training data.
  public int ratings(int position) {
    return ratings[position];
  }

  /// Returns the number of ratings of each movie in the training data, by position. Do not change
  /// the array.
  public int[] ratings() {
    return ratings;
  }

  private static int ratingsOf(ModelSnapshot snapshot, int row) {
    return row == NONE ? 0 : snapshot.popularity().count(row);
  }

  /// Returns the position of the movie with the database id `id`, or [#NONE]. O(log size).
  public int position(long id) {
    return Math.max(NONE, Arrays.binarySearch(ids, id));
  }

  /// Returns the position of the movie with the client's id `movieId`, or [#NONE].
  public int position(String movieId) {
    return catalog.find(movieId).map(movie -> position(movie.id())).orElse(NONE);
  }

  /// Returns the positions of the movies unknown to the model, ascending. Do not change the array.
  int[] unknown() {
    return unknown;
  }

  /// Returns the genre numbers of a movie, ascending. Do not change the array.
  @Override
  public int[] genres(int position) {
    return genres.of(position);
  }

  /// Returns the number of a genre, ignoring case, or [#NONE] if no movie has it.
  public int genre(String name) {
    return genres.number(name);
  }

  public ExposureModel exposure() {
    return exposure;
  }

  /// Returns the predicted rating by a user without ratings and attributes, for a movie unknown to
  /// the model; 0 for other movies.
  double neutral(int position) {
    return neutral[position];
  }
}
