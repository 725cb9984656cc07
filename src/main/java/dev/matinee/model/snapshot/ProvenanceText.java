package dev.matinee.model.snapshot;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.RankingFigures;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The text form of [Provenance] in an [ArrayBundle], exact to the last bit.
///
/// Maps are lines `name=value`, sorted by name. In names and values, a backslash, a line feed, a
/// carriage return and `=` are written `\\`, `\n`, `\r` and `\075`. Error figures are `rmse mae
/// coverage90 ratings`, list figures `ndcgAt10 ndcgAt10Liked recallAt20 users`.
final class ProvenanceText {

  private ProvenanceText() {}

  static void write(Provenance provenance, ArrayBundle bundle) {
    bundle.put("provenance.version", Long.toString(provenance.version()));
    bundle.put("provenance.trainer", provenance.trainer());
    bundle.put("provenance.settings", lines(provenance.settings(), Function.identity()));
    bundle.put("provenance.seed", Long.toString(provenance.seed()));
    bundle.put("provenance.trainedAt", provenance.trainedAt().toString());
    bundle.put("provenance.watermark", Long.toString(provenance.watermark()));
    bundle.put("provenance.ratings", Long.toString(provenance.ratings()));
    bundle.put("provenance.users", Long.toString(provenance.users()));
    bundle.put("provenance.holdout", figures(provenance.holdout()));
    bundle.put("provenance.lists", lists(provenance.lists()));
    bundle.put("provenance.baselines", lines(provenance.baselines(), ProvenanceText::figures));
  }

  static Provenance read(ArrayBundle bundle) {
    return new Provenance(
        number(bundle, "version"),
        bundle.text("provenance.trainer"),
        map(bundle.text("provenance.settings"), Function.identity()),
        number(bundle, "seed"),
        Instant.parse(bundle.text("provenance.trainedAt")),
        number(bundle, "watermark"),
        number(bundle, "ratings"),
        number(bundle, "users"),
        figures(bundle.text("provenance.holdout")),
        bundle.contains("provenance.lists")
            ? lists(bundle.text("provenance.lists"))
            : RankingFigures.UNKNOWN,
        map(bundle.text("provenance.baselines"), ProvenanceText::figures));
  }

  private static long number(ArrayBundle bundle, String name) {
    return Long.parseLong(bundle.text("provenance." + name));
  }

  private static String figures(ErrorFigures figures) {
    return "%s %s %s %s"
        .formatted(figures.rmse(), figures.mae(), figures.coverage90(), figures.ratings());
  }

  private static ErrorFigures figures(String text) {
    String[] parts = fourOf(text);
    return new ErrorFigures(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Long.parseLong(parts[3]));
  }

  private static String lists(RankingFigures figures) {
    return "%s %s %s %s"
        .formatted(
            figures.ndcgAt10(), figures.ndcgAt10Liked(), figures.recallAt20(), figures.users());
  }

  private static RankingFigures lists(String text) {
    String[] parts = fourOf(text);
    return new RankingFigures(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Long.parseLong(parts[3]));
  }

  private static String[] fourOf(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("figures are 4 numbers, but got '" + text + "'");
    }
    return parts;
  }

  private static <T> String lines(Map<String, T> map, Function<T, String> text) {
    return new TreeMap<>(map)
        .entrySet().stream()
            .map(entry -> escape(entry.getKey()) + "=" + escape(text.apply(entry.getValue())))
            .collect(Collectors.joining("\n"));
  }

  private static <T> Map<String, T> map(String lines, Function<String, T> value) {
    return lines
        .lines()
        .map(line -> line.split("=", 2))
        .collect(
            Collectors.toMap(pair -> unescape(pair[0]), pair -> value.apply(unescape(pair[1]))));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("=", "\\075");
  }

  private static String unescape(String text) {
    return text.translateEscapes();
  }
}
