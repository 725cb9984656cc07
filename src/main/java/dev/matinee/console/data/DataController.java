package dev.matinee.console.data;

import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.charts.BarChart;
import dev.matinee.charts.BarChart.Count;
import dev.matinee.charts.Timeline;
import dev.matinee.console.Figures;
import dev.matinee.console.SeeOther;
import dev.matinee.dataset.transfer.ImportRun;
import dev.matinee.dataset.transfer.Importer;
import dev.matinee.dataset.transfer.Imports;
import dev.matinee.dataset.transfer.Imports.Submission;
import dev.matinee.dataset.web.ImportSources;
import dev.matinee.ratings.statistics.RatingDistribution;
import dev.matinee.ratings.statistics.RatingDistribution.Bin;
import dev.matinee.ratings.statistics.RatingDistributions;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.view.RedirectView;

/// The page *Data*: the stored data, import and export.
@Controller
class DataController {

  private static final int MOST_RATED = 10;
  private static final int IMPORTS = 5;
  private static final int LABELS_OF_VALUES = 11;
  private static final int LABELS_OF_TIMES = 4;
  private static final LocalDate FIRST_DAY =
      LocalDate.ofInstant(Importer.LONG_AGO, ZoneOffset.UTC).plusDays(1);

  private final Ratings ratings;
  private final RatingDistributions distributions;
  private final Movies movies;
  private final Imports imports;
  private final ImportSources sources;
  private final DataFacts facts;
  private final Figures figures;

  DataController(
      Ratings ratings,
      RatingDistributions distributions,
      Movies movies,
      Imports imports,
      ImportSources sources,
      DataFacts facts,
      Figures figures) {
    this.ratings = ratings;
    this.distributions = distributions;
    this.movies = movies;
    this.imports = imports;
    this.sources = sources;
    this.facts = facts;
    this.figures = figures;
  }

  /// A movie with many ratings.
  record MostRated(Movie movie, MovieSupport support) {}

  @GetMapping("/data")
  String data(Model page) {
    RatingDistribution distribution = distributions.current();
    Timeline timeline = Timeline.of(distribution.byDay().tailMap(FIRST_DAY));
    page.addAttribute("facts", facts.withDemo());
    page.addAttribute(
        "byValue",
        BarChart.of(distribution.byValue().stream().map(this::count).toList(), LABELS_OF_VALUES));
    page.addAttribute("byTime", BarChart.of(timeline.counts(), LABELS_OF_TIMES));
    page.addAttribute("period", timeline.period());
    page.addAttribute(
        "timeless",
        distribution.byDay().headMap(FIRST_DAY).values().stream().mapToLong(Long::longValue).sum());
    page.addAttribute("mostRated", mostRated());
    List<ImportRun> latest = imports.latest(IMPORTS);
    page.addAttribute("imports", latest);
    page.addAttribute("importing", latest.stream().anyMatch(run -> !run.state().ended()));
    return "console/data";
  }

  /// Imports the files of the form.
  @PostMapping("/data/imports")
  RedirectView start(
      MultipartHttpServletRequest form,
      @RequestParam(required = false) @Nullable String sourceScale)
      throws IOException {
    if (imports.submit(sources.form(form, sourceScale)) instanceof Submission.AlreadyRunning) {
      throw new ProblemException(
          ProblemType.CONFLICT, "The same files are being imported; wait, or cancel that import.");
    }
    return new SeeOther("/data");
  }

  @PostMapping("/data/imports/{id}/cancel")
  RedirectView cancel(@PathVariable String id) {
    imports.cancel(id);
    return new SeeOther("/data");
  }

  private Count count(Bin bin) {
    String low = figures.exact(bin.low());
    return new Count(
        bin.low() == bin.high() ? low : low + " to " + figures.exact(bin.high()), bin.count());
  }

  private List<MostRated> mostRated() {
    return ratings.mostRated(MOST_RATED).stream()
        .flatMap(
            rated ->
                movies.catalog().byId(rated.movie()).stream()
                    .map(movie -> new MostRated(movie, rated.support())))
        .toList();
  }
}
