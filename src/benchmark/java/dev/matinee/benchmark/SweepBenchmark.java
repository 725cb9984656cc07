package dev.matinee.benchmark;

import dev.matinee.model.TrainingData;
import dev.matinee.training.bayesian.BayesianSettings;
import dev.matinee.training.bayesian.gibbs.Design;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Benchmark of a sweep of the Gibbs sampler over a million ratings, with implicit features.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(
    value = 1,
    jvmArgs = {
      "-Xmx2g",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class SweepBenchmark {

  @Param({"32"})
  public int factors;

  private GibbsChain chain;

  @Setup
  public void generate() {
    Design design = new Design(factors, true, false, BayesianSettings.DEFAULTS.trustShape());
    chain = GibbsChain.cold(TrainingData.of(GeneratedRatings.million(1).table()), design, 1);
  }

  @Benchmark
  public double sweep() {
    chain.sweep();
    return chain.predict(0, 0);
  }
}
