package dev.matinee.console.watch;

import dev.matinee.catalog.Users;
import dev.matinee.console.SeeOther;
import dev.matinee.demo.Demo;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.web.ClientId;
import dev.matinee.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/// The page *Watch*: a user, movies to rate, and the user's recommendations.
///
/// Requests always return the whole page, and the script replaces the parts that may have changed.
/// So everything works without the script, and every state has a URL.
@Controller
public class WatchController {

  private static final int SUGGESTIONS = 5;
  private static final int LATEST = 30;

  private final Users users;
  private final Ratings ratings;
  private final MovieCards cards;
  private final ListPanels lists;
  private final QuestionPanels questionPanels;
  private final Demo demo;
  private final RatingSteps steps;

  WatchController(
      Users users,
      Ratings ratings,
      MovieCards cards,
      ListPanels lists,
      QuestionPanels questionPanels,
      Demo demo,
      RatingScale scale) {
    this.users = users;
    this.ratings = ratings;
    this.cards = cards;
    this.lists = lists;
    this.questionPanels = questionPanels;
    this.demo = demo;
    this.steps = new RatingSteps(scale);
  }

  @GetMapping("/")
  String watch(
      @Valid @ModelAttribute("state") WatchState state,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("HX-Replace-Url", request.getContextPath() + state.address("/"));
    OptionalLong user = state.user() == null ? OptionalLong.empty() : users.find(state.user());
    if (state.user() == null || user.isEmpty()) {
      page.addAttribute("suggestions", users.startingWith("", SUGGESTIONS));
      page.addAttribute("demo", demo.isPresent());
      return "console/welcome";
    }
    List<MovieCard> rated = cards.rated(user.getAsLong());
    page.addAttribute("steps", steps);
    page.addAttribute("genres", cards.genres());
    page.addAttribute("ratings", rated.size());
    page.addAttribute("rated", rated.subList(0, Math.min(rated.size(), LATEST)));
    page.addAttribute(
        "found", state.q() == null ? List.of() : cards.search(state.user(), state.q(), rated));
    ListPanel listing = lists.list(state.user(), state);
    Optional<Question> question = questionPanels.next(state.user(), state.ask(), rated.size());
    page.addAttribute("question", question.orElse(null));
    page.addAttribute("status", question.map(Question::status).orElse("") + listing.status());
    switch (listing) {
      case ListPanel.Cards list -> page.addAttribute("list", list);
      case ListPanel.Nothing nothing -> page.addAttribute("nothing", nothing);
    }
    page.addAttribute("ratingAddress", state.address("/ratings"));
    return "console/watch";
  }

  /// Creates the user, if there is none with this id.
  @PostMapping("/users")
  RedirectView create(@Valid @ModelAttribute WatchState state) {
    if (state.user() == null) {
      throw ProblemException.invalid("user", "The id of a user " + ClientId.MESSAGE + ".");
    }
    users.ensure(List.of(state.user()));
    return new SeeOther(state.address("/"));
  }

  /// Stores a rating by the user of the page, or removes it if `rating` is missing.
  @PostMapping("/ratings")
  RedirectView rate(
      @Valid @ModelAttribute WatchState state,
      @RequestParam String movie,
      @RequestParam(required = false) @Nullable Double rating) {
    if (state.user() == null) {
      throw ProblemException.invalid("user", "Choose a user first.");
    }
    if (rating == null) {
      ratings.remove(state.user(), movie);
    } else if (ratings.store(List.of(new NewRating(state.user(), movie, rating, null))).getFirst()
        instanceof StoreOutcome.Rejected rejected) {
      throw ProblemException.invalid("rating", rejected.reason() + ".");
    }
    return new SeeOther(state.address("/"));
  }
}
