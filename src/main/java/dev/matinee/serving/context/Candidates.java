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
/// A candidate is a position `0 .. size - 1`, in ascending order of database ids. Arrays by
/// position hold what scoring and filtering need, so a request looks up nothing by id. Immutable,
/// so safe to share between threads.
public final class Candidates implements MmrReranker.Items {

  /// Stands for a missing row, genre or position.
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

  /// Returns whether this was made from this model and this catalogue.
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

  /// Returns the model's row of a movie, or [#NONE] if the model has not learnt it.
  @Override
  public int row(int position) {
    return rows[position];
  }

  /// Returns the number of a movie's ratings in the training data.
  public int ratings(int position) {
    return ratings[position];
  }

  /// Returns the number of ratings of every movie, by position; not to be changed.
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

  /// Returns the positions of the movies that the model has not learnt; not to be changed.
  int[] unknown() {
    return unknown;
  }

  /// Returns the genre numbers of a movie, ascending; not to be changed.
  @Override
  public int[] genres(int position) {
    return genres.of(position);
  }

  /// Returns the number of a genre, in upper or lower case, or [#NONE] if no movie has it.
  public int genre(String name) {
    return genres.number(name);
  }

  public ExposureModel exposure() {
    return exposure;
  }

  /// Returns what a user without ratings is predicted to give a movie that the model has not
  /// learnt.
  double neutral(int position) {
    return neutral[position];
  }
}
