package dev.matinee.console.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page *Watch* has in the place of its list.
sealed interface ListPanel {

  /// Returns what is read out when the list has changed.
  String status();

  /// Movies, best first.
  ///
  /// @param note why the list is not personal; null if it is
  /// @param more address of the page with more of them; null if these are all
  record Cards(List<MovieCard> cards, @Nullable String note, @Nullable String more)
      implements ListPanel {

    @Override
    public String status() {
      return cards.isEmpty()
          ? "Nothing fits these filters."
          : "%d films, the first is %s.".formatted(cards.size(), cards.getFirst().movie().title());
    }
  }

  /// No list, and why.
  ///
  /// @param passing whether it is worth asking again in a moment
  record Nothing(String reason, boolean passing) implements ListPanel {

    @Override
    public String status() {
      return reason;
    }
  }
}
