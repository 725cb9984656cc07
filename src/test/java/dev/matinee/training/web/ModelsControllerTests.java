package dev.matinee.training.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.LevelCoverage;
import dev.matinee.model.evaluation.ReliabilityBin;
import dev.matinee.model.evaluation.SupportBin;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.Models.Activation;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.registry.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ModelsControllerTests extends ApiSlice {

  @Test
  void listsModels() {
    when(models.list()).thenReturn(List.of(model(2, true), model(1, false)));

    assertThat(http.get().uri("/api/v1/models"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"models":[
              {"version":2,"active":true,"available":true,"trainedAt":"2026-01-02T03:04:05Z",
               "trainer":"neural","rmse":1.25,"figuresOf":1,"ratings":400,"bytes":4096},
              {"version":1,"active":false,"available":true,"trainedAt":"2026-01-02T03:04:05Z",
               "trainer":"neural","rmse":1.25,"figuresOf":1,"ratings":400,"bytes":4096}]}
            """);
  }

  @Test
  void showsTheReport() {
    when(models.find(2)).thenReturn(Optional.of(model(2, true)));

    assertThat(http.get().uri("/api/v1/models/2"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"version":2,"active":true,"available":true,"bytes":4096,
             "bytesPer":{"movie":136.5,"user":204.8,"rating":10.2},
             "trainedAt":"2026-01-02T03:04:05Z","trainer":"neural","settings":{"factors":"32"},
             "seed":42,"watermark":10,"ratings":400,"users":20,"movies":30,"continuedFrom":1,"figuresOf":1,
             "holdout":{"split":"newest-per-user","ratings":40,"rmse":1.25,"mae":1.0,
               "coverage90":0.9,"ndcgAt10":0.25,"baselines":{"biases":{"rmse":1.5,"mae":1.1}},
               "trainers":{"neural":{"rmse":1.25,"mae":1.0}},"failed":["bayesian"]},
             "lists":{"ndcgAt10":0.25,"ndcgAt10Liked":0.2,"recallAt20":0.3,
               "popularityNdcgAt10":0.125,"users":20},
             "gate":{"verdict":"passed","reason":"better","comparison":{"incumbent":1,
               "ratings":120,"users":60,"rmse":1.25,"incumbentRmse":1.5,"low":-0.5,"high":-0.25}},
             "calibration":{"bins":[{"low":1.0,"high":2.0,"ratings":40,"predicted":1.5,
               "actual":1.75}],"normal":[{"level":0.5,"covered":0.55}],"conformal90":0.9},
             "errorBySupport":{"users":[{"from":5,"to":9,"ratings":40,"rmse":1.25,
               "coverage90":0.9}],"movies":[{"from":500,"to":null,"ratings":40,"rmse":1.25,
               "coverage90":0.9}]},
             "seconds":{"read":0.5},
             "peakHeapBytes":1024,"remarks":["The chain stopped at its time limit"],"run":"17"}
            """);
  }

  @Test
  void saysWhyAModelWasWithdrawn() {
    Withdrawal why =
        new Withdrawal(Instant.parse("2026-01-03T00:00:00Z"), "much worse", 2.5, 1.25, 200);
    StoredModel model = model(2, false);
    StoredModel withdrawn = new StoredModel(false, true, 4096, model.report(), why);
    when(models.find(2)).thenReturn(Optional.of(withdrawn));
    when(models.list()).thenReturn(List.of(withdrawn, model(1, true)));

    assertThat(http.get().uri("/api/v1/models/2"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.withdrawn")
        .isEqualTo(
            Map.of(
                "at",
                "2026-01-03T00:00:00Z",
                "reason",
                "much worse",
                "rmse",
                2.5,
                "previousRmse",
                1.25,
                "ratings",
                200));
    assertThat(http.get().uri("/api/v1/models"))
        .bodyJson()
        .extractingPath("$.models[*].withdrawn.reason")
        .isEqualTo(List.of("much worse"));
  }

  @Test
  void activatesAModel() {
    when(models.activate(1)).thenReturn(new Activation.Activated(model(1, true)));

    assertThat(http.post().uri("/api/v1/models/1/activate"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.active")
        .isEqualTo(true);
  }

  @Test
  void knowsNoOtherVersions() {
    when(models.activate(9)).thenReturn(new Activation.UnknownVersion(9));

    assertThat(http.post().uri("/api/v1/models/9/activate")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(http.get().uri("/api/v1/models/9"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:matinee:problem:unknown-model");
    assertThat(http.get().uri("/api/v1/models/nine")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void saysThatAModelIsNoLongerStored() {
    when(models.activate(1)).thenReturn(new Activation.Unavailable("It is damaged"));

    assertThat(http.post().uri("/api/v1/models/1/activate"))
        .hasStatus(HttpStatus.GONE)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .isEqualTo("It is damaged; activate another version, listed by GET /api/v1/models");
  }

  private static StoredModel model(long version, boolean active) {
    ModelReport report =
        new ModelReport(
            version,
            Instant.parse("2026-01-02T03:04:05Z"),
            "neural",
            Map.of("factors", "32"),
            42,
            10,
            400,
            20,
            30,
            1L,
            1L,
            new ModelReport.Holdout(
                "newest-per-user",
                40,
                1.25,
                1.,
                .9,
                .25,
                Map.of("biases", new ModelReport.Figures(1.5, 1.1)),
                Map.of("neural", new ModelReport.Figures(1.25, 1.)),
                List.of("bayesian")),
            new ModelReport.Lists(.25, .2, .3, .125, 20),
            new ModelReport.GateVerdict(
                "passed",
                "better",
                new ModelReport.AgainstIncumbent(1, 120, 60, 1.25, 1.5, -.5, -.25)),
            new Calibration(
                List.of(new ReliabilityBin(1, 2, 40, 1.5, 1.75)),
                List.of(new LevelCoverage(.5, .55)),
                .9),
            new ErrorBySupport(
                List.of(new SupportBin(5, 9, 40, 1.25, .9)),
                List.of(new SupportBin(500, null, 40, 1.25, .9))),
            Map.of("read", .5),
            1024,
            List.of("The chain stopped at its time limit"),
            "17");
    return new StoredModel(active, true, 4096, report, null);
  }
}
