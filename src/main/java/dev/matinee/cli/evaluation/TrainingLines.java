package dev.matinee.cli.evaluation;

import dev.matinee.model.TrainingMonitor;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// A training monitor that prints a line every two seconds, and every remark.
public final class TrainingLines implements TrainingMonitor {

  private static final long INTERVAL = Duration.ofSeconds(2).toNanos();

  private final PrintWriter out;
  private long shown = System.nanoTime();

  public TrainingLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void progress(int step, int steps, double rmse) {
    if (System.nanoTime() - shown >= INTERVAL) {
      shown = System.nanoTime();
      String error = Double.isNaN(rmse) ? "" : String.format(Locale.ROOT, ", RMSE %.4f", rmse);
      out.printf("Training: step %d of at most %d%s%n", step, steps, error);
      out.flush();
    }
  }

  @Override
  public void remark(String sentence) {
    out.println(sentence + ".");
    out.flush();
  }
}
