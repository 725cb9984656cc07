package dev.matinee.model.rating.feature;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Encodes user attributes: one block for each attribute name.
///
/// An attribute with more than 12 different numbers has a column for each of ten groups of about
/// equal size. Any other attribute has a column for each value that at least 3 users share.
/// Immutable.
public final class UserAttributeEncoder implements FeatureEncoder<Map<String, String>> {

  private static final int MAX_VALUES = 200;
  private static final int MIN_USERS = 3;
  private static final int NUMBER_GROUPS = 10;
  private static final int FEW_NUMBERS = 12;

  private final List<Attribute> attributes;
  private final List<String> columns = new ArrayList<>();
  private final List<Integer> blocks = new ArrayList<>();

  private UserAttributeEncoder(List<Attribute> attributes) {
    this.attributes = List.copyOf(attributes);
    for (int block = 0; block < attributes.size(); block++) {
      for (String column : attributes.get(block).columns()) {
        columns.add(attributes.get(block).name() + "=" + column);
        blocks.add(block);
      }
    }
  }

  /// An attribute: numbers in groups, or texts.
  ///
  /// @param columns names of the columns, in order
  /// @param bounds upper ends of all groups except the last; empty for texts
  private record Attribute(String name, List<String> columns, List<Double> bounds) {

    /// Returns the number of the column of `value`, or -1.
    int column(String value) {
      return bounds.isEmpty() ? columns.indexOf(value) : group(number(value));
    }

    private int group(double number) {
      int group = 0;
      while (group < bounds.size() && number > bounds.get(group)) {
        group++;
      }
      return Double.isNaN(number) ? -1 : group;
    }
  }

  /// Creates an encoder from the attributes of all users.
  public static UserAttributeEncoder learn(List<Map<String, String>> users) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Map<String, String> user : users) {
      user.forEach(
          (name, value) ->
              counts.computeIfAbsent(name, n -> new TreeMap<>()).merge(value, 1, Integer::sum));
    }
    return new UserAttributeEncoder(
        counts.entrySet().stream()
            .map(entry -> attribute(entry.getKey(), entry.getValue()))
            .filter(attribute -> !attribute.columns().isEmpty())
            .toList());
  }

  private static Attribute attribute(String name, Map<String, Integer> counts) {
    double[] numbers =
        counts.entrySet().stream()
            .flatMapToDouble(
                e -> DoubleStream.generate(() -> number(e.getKey())).limit(e.getValue()))
            .sorted()
            .toArray();
    boolean isNumber = counts.keySet().stream().noneMatch(value -> Double.isNaN(number(value)));
    return isNumber && counts.size() > FEW_NUMBERS ? numbers(name, numbers) : texts(name, counts);
  }

  private static Attribute numbers(String name, double[] sorted) {
    TreeSet<Double> bounds = new TreeSet<>();
    for (int group = 1; group < NUMBER_GROUPS; group++) {
      bounds.add(sorted[(int) ((long) group * sorted.length / NUMBER_GROUPS)]);
    }
    return numbers(name, List.copyOf(bounds));
  }

  private static Attribute numbers(String name, List<Double> bounds) {
    List<String> columns = bounds.stream().map(bound -> "up to " + bound).toList();
    return new Attribute(name, Stream.concat(columns.stream(), Stream.of("more")).toList(), bounds);
  }

  private static Attribute texts(String name, Map<String, Integer> counts) {
    return new Attribute(
        name,
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= MIN_USERS)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MAX_VALUES)
            .map(Map.Entry::getKey)
            .toList(),
        List.of());
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text.trim());
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public List<Integer> blocks() {
    return List.copyOf(blocks);
  }

  @Override
  public List<String> blockNames() {
    return attributes.stream().map(Attribute::name).toList();
  }

  @Override
  public FeatureVector encode(Map<String, String> declared) {
    int[] found = new int[attributes.size()];
    int size = 0;
    int first = 0;
    for (Attribute attribute : attributes) {
      String value = declared.get(attribute.name());
      int column = value == null ? -1 : attribute.column(value);
      if (column >= 0) {
        found[size++] = first + column;
      }
      first += attribute.columns().size();
    }
    float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return new FeatureVector(Arrays.copyOf(found, size), ones);
  }

  /// A line of URL-encoded words for each attribute: its name, `number` or `text`, then bounds or
  /// values.
  @Override
  public String text() {
    return attributes.stream().map(UserAttributeEncoder::line).collect(Collectors.joining("\n"));
  }

  private static String line(Attribute attribute) {
    boolean isNumber = !attribute.bounds().isEmpty();
    Stream<String> rest =
        isNumber ? attribute.bounds().stream().map(String::valueOf) : attribute.columns().stream();
    return Stream.concat(Stream.of(attribute.name(), isNumber ? "number" : "text"), rest)
        .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  /// Parses the result of [#text].
  public static UserAttributeEncoder parse(String text) {
    return new UserAttributeEncoder(
        text.lines()
            .map(
                line -> {
                  List<String> words =
                      Arrays.stream(line.split(" ", -1))
                          .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                          .toList();
                  List<String> rest = words.subList(2, words.size());
                  return words.get(1).equals("number")
                      ? numbers(words.get(0), rest.stream().map(Double::valueOf).toList())
                      : new Attribute(words.get(0), rest, List.of());
                })
            .toList());
  }
}
