package dev.matinee.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Whom and what a run asks about, as found in the service.
///
/// @param users whom to ask about, with the number of their ratings
/// @param movies what to predict
/// @param words to search titles for
/// @param ratings of these users, to be written again for others
record Sample(
    Map<String, Integer> users, List<String> movies, List<String> words, List<Rated> ratings) {

  Sample {
    users = Map.copyOf(users);
    movies = List.copyOf(movies);
    words = List.copyOf(words);
    ratings = List.copyOf(ratings);
  }

  /// A movie, and how somebody rated it.
  record Rated(String movieId, double rating) {}

  List<String> userIds() {
    return List.copyOf(new TreeMap<>(users).keySet());
  }

  /// Returns what is asked, in words.
  String text() {
    List<Integer> counts = users.values().stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%d users with %d to %d ratings (median %d), the %d most popular movies, %d words of"
            + " titles",
        counts.size(),
        counts.getFirst(),
        counts.getLast(),
        counts.get(counts.size() / 2),
        movies.size(),
        words.size());
  }
}
