package dev.matinee.cli.evaluation;

import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.bias.BaselineTrainer;
import dev.matinee.training.bayesian.BayesianSettings;
import dev.matinee.training.bayesian.BayesianTrainer;
import dev.matinee.training.neural.NeuralSettings;
import dev.matinee.training.neural.NeuralTrainer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options that choose a trainer and its settings.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class TrainerOptions {

  /// The trainers, by their names on the command line.
  enum Kind {
    BAYESIAN,
    NEURAL,
    BASELINE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--trainer",
      paramLabel = "NAME",
      defaultValue = "bayesian",
      description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Kind kind = Kind.BAYESIAN;

  @Option(
      names = "--hidden-layers",
      paramLabel = "SIZE",
      split = ",",
      description = "neural: sizes of the hidden layers, such as 64,32; none by default.")
  private List<Integer> hiddenLayers = NeuralSettings.DEFAULTS.hiddenLayers();

  @Option(
      names = "--factors",
      paramLabel = "K",
      description = "bayesian, neural: embedding size; by default the trainer chooses.")
  private @Nullable Integer factors;

  @Option(
      names = "--max-time",
      paramLabel = "DURATION",
      description = "bayesian: time limit of a chain, such as PT2M.")
  private Duration maxTime = BayesianSettings.DEFAULTS.maxTime();

  @Option(
      names = "--dropout",
      paramLabel = "SHARE",
      description = "neural: share of hidden units dropped in training.")
  private double dropout = NeuralSettings.DEFAULTS.dropout();

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      description = "neural: learning rate of Adam.")
  private double learningRate = NeuralSettings.DEFAULTS.learningRate();

  @Option(names = "--l2", paramLabel = "WEIGHT", description = "neural: weight of the L2 penalty.")
  private double l2 = NeuralSettings.DEFAULTS.l2();

  @Option(
      names = "--max-epochs",
      paramLabel = "N",
      description = "neural: largest number of passes over the ratings.")
  private int maxEpochs = NeuralSettings.DEFAULTS.maxEpochs();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /// Returns the trainer.
  ///
  /// @throws ParameterException if a setting is out of range
  public RatingTrainer trainer() {
    try {
      return switch (kind) {
        case BAYESIAN -> new BayesianTrainer(bayesian());
        case NEURAL -> new NeuralTrainer(neural());
        case BASELINE -> new BaselineTrainer();
      };
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private BayesianSettings bayesian() {
    BayesianSettings defaults = BayesianSettings.DEFAULTS;
    return new BayesianSettings(factors, maxTime, defaults.sampleMemory(), defaults.trustShape());
  }

  private NeuralSettings neural() {
    NeuralSettings defaults = NeuralSettings.DEFAULTS;
    return new NeuralSettings(
        factors == null ? defaults.factors() : factors,
        hiddenLayers,
        dropout,
        learningRate,
        defaults.learningRateDecay(),
        l2,
        defaults.batchSize(),
        maxEpochs,
        defaults.patience());
  }
}
