package dev.matinee.dataset.format.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Splits a line into trimmed fields. Only lines with quotes need the CSV parser, which is slow.
public final class Fields {

  private Fields() {}

  public static List<String> split(String line, String delimiter) throws BadRowException {
    return delimiter.equals(",") && line.indexOf('"') >= 0 ? quoted(line) : plain(line, delimiter);
  }

  private static List<String> plain(String line, String delimiter) {
    List<String> fields = new ArrayList<>(6);
    int from = 0;
    for (int to = line.indexOf(delimiter); to >= 0; to = line.indexOf(delimiter, from)) {
      fields.add(line.substring(from, to).trim());
      from = to + delimiter.length();
    }
    fields.add(line.substring(from).trim());
    return fields;
  }

  private static List<String> quoted(String line) throws BadRowException {
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty()
          ? List.of("")
          : records.getFirst().stream().map(String::trim).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new BadRowException("the quotes do not match", e);
    }
  }
}
