package dev.matinee.console.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list on the page *Watch*, or the reason why there is none.
sealed interface ListPanel {

  /// Returns the text that screen readers announce when the list has changed.
  String status();

  /// Movies, best first.
  ///
  /// @param note why the list is not personal; null if it is
  /// @param more URL of a longer list; null if this one is complete
  record Cards(List<MovieCard> cards, @Nullable String note, @Nullable String more)
      implements ListPanel {

    @Override
    public String status() {
      return cards.isEmpty()
          ? "Nothing fits these filters."
          : "%d movies, the first is %s.".formatted(cards.size(), cards.getFirst().movie().title());
    }
  }

  /// No list.
  ///
  /// @param passing whether the page should try again in a moment
  record Nothing(String reason, boolean passing) implements ListPanel {

    @Override
    public String status() {
      return reason;
    }
  }
}
