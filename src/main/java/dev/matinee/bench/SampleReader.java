package dev.matinee.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds out whom and what to ask about: users who rated, for an answer to others costs less.
final class SampleReader {

  private static final int MAX_USERS = 200;

  /// The export is in the order of users; its beginning is enough.
  private static final int MAX_ROWS = 100_000;

  private static final int MAX_RATINGS = 1_000;
  private static final int SHORTEST_WORD = 4;

  private final ServiceClient client;
  private final Map<String, Integer> users = new TreeMap<>();
  private final List<Sample.Rated> ratings = new ArrayList<>();

  SampleReader(ServiceClient client) {
    this.client = client;
  }

  /// @param named users to ask about; empty for users with ratings, spread over the export
  /// @throws BenchException if there is nothing to ask about
  Sample read(List<String> named) throws InterruptedException {
    if (named.isEmpty()) {
      readExport();
    } else {
      for (String user : named) {
        readUser(user);
      }
    }
    List<String> movies = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (JsonNode movie : client.read("/api/v1/movies/popular?limit=100").path("items")) {
      movies.add(movie.path("movieId").asString());
      words(movie.path("title").asString()).forEach(words::add);
    }
    if (movies.isEmpty() || words.isEmpty()) {
      throw new BenchException("the service knows no popular movies; import ratings and train");
    }
    return new Sample(users, movies, words.stream().distinct().toList(), ratings);
  }

  private void readExport() throws InterruptedException {
    Map<String, Integer> found = new TreeMap<>();
    int rows =
        client.readLines(
            "/api/v1/export/ratings",
            lines -> {
              List<String[]> fields =
                  lines.skip(1).limit(MAX_ROWS).map(line -> line.split(",", -1)).toList();
              fields.forEach(row -> found.merge(row[0], 1, Integer::sum));
              fields.stream().map(SampleReader::rated).limit(MAX_RATINGS).forEach(ratings::add);
              return fields.size();
            });
    if (found.isEmpty()) {
      throw new BenchException("the service has no ratings to ask about; import some and train");
    }
    List<String> ids = new ArrayList<>(found.keySet());
    if (rows == MAX_ROWS && ids.size() > 1) {
      ids.removeLast();
    }
    int size = Math.min(MAX_USERS, ids.size());
    for (int i = 0; i < size; i++) {
      String id = ids.get((int) ((long) i * ids.size() / size));
      users.put(id, found.getOrDefault(id, 0));
    }
  }

  private static Sample.Rated rated(String[] row) {
    return new Sample.Rated(row[1], Double.parseDouble(row[2]));
  }

  private void readUser(String user) throws InterruptedException {
    JsonNode page = client.read("/api/v1/users/" + user + "/ratings?limit=" + MAX_RATINGS);
    JsonNode rows = page.path("ratings");
    if (rows.isEmpty()) {
      throw new BenchException(
          "user %s has no ratings, so answers would cost less than those to others; name another"
              .formatted(user));
    }
    users.put(user, rows.size());
    for (JsonNode row : rows) {
      ratings.add(new Sample.Rated(row.path("movieId").asString(), row.path("rating").asDouble()));
    }
  }

  private static Stream<String> words(String title) {
    return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .max(Comparator.comparingInt(String::length))
        .stream();
  }
}
