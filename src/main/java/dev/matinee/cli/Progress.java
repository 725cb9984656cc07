package dev.matinee.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// The progress display of a command: a bar on a terminal, a few plain lines elsewhere.
interface Progress extends LongConsumer, AutoCloseable {

  /// Shows that `done` of the total is done.
  @Override
  void accept(long done);

  /// Sets a text to show beside the progress, such as the current error.
  void note(String text);

  @Override
  void close();

  /// Starts a display.
  ///
  /// @param total the value of `done` at the end
  static Progress of(String task, long total, Unit unit, PrintWriter out) {
    return isTerminal()
        ? new Bar(task, total, unit, new ProgressBarBuilder())
        : new Lines(task, total, out);
  }

  /// The unit of `done`.
  enum Unit {
    BYTES,
    RATINGS,
    /// Steps take unequal time, so no rate is shown.
    STEPS
  }

  @SuppressWarnings("SystemConsoleNull") // Java 25 returns null again when there is no terminal
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// A bar with the time left and, for bytes and ratings, the rate.
  final class Bar implements Progress {

    private final ProgressBar bar;

    Bar(String task, long total, Unit unit, ProgressBarBuilder builder) {
      builder.setTaskName(task).setInitialMax(total).setStyle(ProgressBarStyle.ASCII);
      switch (unit) {
        case BYTES -> builder.setUnit(" MB", 1_000_000).showSpeed();
        case RATINGS -> builder.showSpeed();
        case STEPS -> {}
      }
      bar = builder.build();
    }

    @Override
    public void accept(long done) {
      bar.stepTo(done);
    }

    @Override
    public void note(String text) {
      bar.setExtraMessage(" " + text);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /// One line for each quarter of the work.
  final class Lines implements Progress {

    private static final int PARTS = 4;

    private final String task;
    private final long total;
    private final PrintWriter out;
    private long shown;
    private String note = "";

    Lines(String task, long total, PrintWriter out) {
      this.task = task;
      this.total = Math.max(1, total);
      this.out = out;
    }

    @Override
    public void accept(long done) {
      long part = done * PARTS / total;
      if (part > shown) {
        shown = part;
        out.printf("%s: %d %%%s%n", task, part * 100 / PARTS, note);
        out.flush();
      }
    }

    @Override
    public void note(String text) {
      note = ", " + text;
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
