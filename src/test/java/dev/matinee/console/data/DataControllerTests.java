package dev.matinee.console.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.console.Figures;
import dev.matinee.console.GaugeReader;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.transfer.ImportReport;
import dev.matinee.dataset.transfer.ImportRun;
import dev.matinee.dataset.transfer.ImportRun.State;
import dev.matinee.dataset.transfer.Imports;
import dev.matinee.dataset.transfer.Imports.Submission;
import dev.matinee.dataset.web.ImportSources;
import dev.matinee.demo.Demo;
import dev.matinee.ratings.statistics.RatingDistribution;
import dev.matinee.ratings.statistics.RatingDistribution.Bin;
import dev.matinee.ratings.statistics.RatingDistributions;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.ratings.support.RatedMovie;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(DataController.class)
@Import({DataFacts.class, GaugeReader.class, Figures.class, SimpleMeterRegistry.class})
class DataControllerTests {

  static final MockMultipartFile RATINGS =
      new MockMultipartFile("file", "ratings.csv", "text/csv", new byte[] {1});

  @Autowired MockMvcTester http;
  @MockitoBean Ratings ratings;
  @MockitoBean RatingDistributions distributions;
  @MockitoBean Movies movies;
  @MockitoBean Imports imports;
  @MockitoBean ImportSources sources;
  @MockitoBean Demo demo;

  @BeforeEach
  void twoRatings() {
    when(distributions.current())
        .thenReturn(
            new RatingDistribution(
                List.of(new Bin(1, 1, 1), new Bin(2, 2.5, 1_200)),
                new TreeMap<>(
                    Map.of(
                        LocalDate.parse("2026-02-03"), 1_201L,
                        LocalDate.parse("1970-01-01"), 30L,
                        LocalDate.parse("1972-02-16"), 12L))));
    when(movies.catalog())
        .thenReturn(Catalog.of(List.of(new Movie(5, "alien-1979", "Alien", 1979, List.of()))));
    when(ratings.mostRated(anyInt()))
        .thenReturn(
            List.of(
                new RatedMovie(5, new MovieSupport(1_201, 8.44)),
                new RatedMovie(6, new MovieSupport(3, 1))));
  }

  static ImportRun run(State state, @Nullable String reason, List<BadLine> errors) {
    ImportReport report =
        new ImportReport(
            2, 3, 1_010, 990, 4, 6, 10, errors, 5, Duration.ofMillis(2), Duration.ofMillis(5));
    return new ImportRun("i7", state, "MovieLens", report, 25, Duration.ofSeconds(70), reason);
  }

  @Test
  void showsHowRatingsAreSpreadAndWhatIsRatedMost() {
    assertThat(http.get().uri("/data"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "2 to 2.5: 1\u2009200", "Ratings by day", "2026-02-03: 1\u2009201", "<span>42</span>")
        .contains("Alien", "1979", "8.4", "/api/v1/export/ratings")
        .doesNotContain("every 1s", "Rejected");
  }

  @Test
  void saysThatThereIsNothingYet() {
    when(distributions.current())
        .thenReturn(new RatingDistribution(List.of(new Bin(1, 1, 0)), new TreeMap<>()));
    when(ratings.mostRated(anyInt())).thenReturn(List.of());

    assertThat(http.get().uri("/data")).hasStatusOk().bodyText().contains("No ratings yet.");
  }

  @Test
  void followsAnImport() {
    when(imports.latest(anyInt())).thenReturn(List.of(run(State.RUNNING, null, List.of())));

    assertThat(http.get().uri("/data"))
        .bodyText()
        .contains("MovieLens", "running", "25 %", "about 1 min 10 s left", "every 1s")
        .contains("/data/imports/i7/cancel", "1\u2009010", "Lines rejected: <span>10");
  }

  @Test
  void showsRejectedLinesAndWhyAnImportFailed() {
    List<BadLine> errors = List.of(new BadLine("r.csv", 17, "<b> is not a number"));
    when(imports.latest(anyInt())).thenReturn(List.of(run(State.FAILED, "It broke.", errors)));

    assertThat(http.get().uri("/data"))
        .bodyText()
        .contains("failed", "It broke.", "r.csv", ">17<", "&lt;b&gt; is not a number")
        .contains("the first 1 of them below")
        .doesNotContain("every 1s", "/cancel");
  }

  @Test
  void importsAndCancels() throws IOException {
    assertThat(
            http.post().uri("/data/imports").multipart().file(RATINGS).param("sourceScale", "0:5"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/data");
    assertThat(http.post().uri("/data/imports/i7/cancel")).hasStatus(HttpStatus.SEE_OTHER);

    verify(sources).form(any(), eq("0:5"));
    verify(imports).submit(any());
    verify(imports).cancel("i7");
  }

  @Test
  void saysWhyFilesCannotBeImported() throws IOException {
    when(sources.form(any(), any()))
        .thenThrow(new ProblemException(ProblemType.INVALID_REQUEST, "There are no files."));

    assertThat(http.post().uri("/data/imports").multipart().file(RATINGS))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("There are no files.");
  }

  @Test
  void refusesFilesThatAreBeingImported() {
    when(imports.submit(any()))
        .thenReturn(new Submission.AlreadyRunning(run(State.RUNNING, null, List.of())));

    assertThat(http.post().uri("/data/imports").multipart().file(RATINGS))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("wait, or cancel");
  }
}
