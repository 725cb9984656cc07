package dev.matinee.cli;

import dev.matinee.training.Training;
import dev.matinee.training.run.TrainingRun;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `train`: trains a model on the stored ratings.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Trains a model on the stored ratings and stores it for the next start of the service.",
      "Fails if the gate rejects the model: it must beat the baselines and the current model."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar train",
      "  java -jar matinee.jar train --matinee.training.trainers=bayesian,neural"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TrainCommand implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final CommandContext service;

  @Spec private CommandSpec spec;

  TrainCommand(CommandContext service) {
    this.service = service;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (ConfigurableApplicationContext context = service.start()) {
      Training training = context.getBean(Training.class);
      TrainingRun run = follow(training);
      String reason = run.reason();
      if (run.state() != TrainingRun.State.PUBLISHED) {
        throw new CommandFailedException(
            "the training run was %s: %s"
                .formatted(
                    run.state().name().toLowerCase(Locale.ROOT),
                    reason == null ? "unknown reason" : reason));
      }
      PrintWriter out = spec.commandLine().getOut();
      out.printf("Model %s is published, RMSE %s%n", run.version(), rmse(run));
      out.flush();
      return 0;
    }
  }

  private TrainingRun follow(Training training) throws InterruptedException {
    TrainingRun run =
        switch (training.start("command")) {
          case Training.Start.Started(TrainingRun started) -> started;
          case Training.Start.AlreadyRunning _ ->
              throw new CommandFailedException("another training run is under way");
        };
    PrintWriter out = spec.commandLine().getOut();
    while (!run.state().ended()) {
      TrainingRun now = run;
      try (Progress progress = Progress.of(run.phase(), 1_000, Progress.Unit.STEPS, out)) {
        while (!now.state().ended() && now.phase().equals(run.phase())) {
          if (now.rmse() != null) {
            progress.note("RMSE " + rmse(now));
          }
          progress.accept(Math.round(now.progress() * 1_000));
          Thread.sleep(PAUSE);
          now = training.find(run.id()).orElseThrow();
        }
      }
      run = now;
    }
    return run;
  }

  private static String rmse(TrainingRun run) {
    Double rmse = run.rmse();
    return rmse == null ? "unknown" : String.format(Locale.ROOT, "%.4f", rmse);
  }
}
