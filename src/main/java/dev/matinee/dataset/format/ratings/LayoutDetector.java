package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Fields;
import dev.matinee.dataset.format.text.FilePrefix;
import java.util.List;
import java.util.Optional;

/// Detection of a ratings file's layout.
final class LayoutDetector {

  private static final List<String> DELIMITERS = List.of("::", "\t");
  private static final int WITH_TIME = 4;
  private static final int WITHOUT_TIME = 3;

  private LayoutDetector() {}

  static Optional<Layout> of(FilePrefix sample) {
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    return sample.first().startsWith("{")
        ? json(sample)
        : header(sample).or(() -> withoutHeader(sample));
  }

  private static Optional<Layout> json(FilePrefix sample) {
    boolean times = sample.any(line -> hasTime(new JsonLayout(true), line));
    Layout layout = new JsonLayout(times);
    return Optional.of(layout).filter(found -> sample.any(line -> RatingRow.fits(found, line)));
  }

  private static Optional<Layout> header(FilePrefix sample) {
    try {
      return DelimitedLayout.fromHeader(Fields.split(sample.first(), ",")).map(Layout.class::cast);
    } catch (BadRowException e) {
      return Optional.empty();
    }
  }

  private static Optional<Layout> withoutHeader(FilePrefix sample) {
    for (String delimiter : DELIMITERS) {
      for (int fields = WITH_TIME; fields >= WITHOUT_TIME; fields--) {
        int wanted = fields;
        if (sample.mostly(line -> fieldsOf(line, delimiter) == wanted)) {
          Layout layout = DelimitedLayout.withoutHeader(delimiter, fields == WITH_TIME);
          return Optional.of(layout)
              .filter(found -> sample.mostly(line -> RatingRow.fits(found, line)));
        }
      }
    }
    return Optional.empty();
  }

  private static int fieldsOf(String line, String delimiter) {
    return line.split(delimiter, -1).length;
  }

  private static boolean hasTime(Layout layout, String line) {
    try {
      return layout.cells(line).time() != null;
    } catch (BadRowException e) {
      return false;
    }
  }
}
