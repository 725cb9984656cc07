package dev.matinee.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Named texts and primitive arrays, and their binary form: the body of a stored model.
///
/// Binary form, big-endian: number of entries (int), then for each its name (modified UTF-8), a
/// type letter (`T` text, `F` float, `I` int, `L` long), and the text (length in bytes as int, then
/// UTF-8) or the array (length as int, then the elements). Arrays are not copied: callers must not
/// change them afterwards. Not safe for use by several threads.
public final class ArrayBundle {

  private final Map<String, Object> entries = new LinkedHashMap<>();

  public void put(String name, String text) {
    entries.put(name, text);
  }

  public void put(String name, float[] values) {
    entries.put(name, values);
  }

  public void put(String name, int[] values) {
    entries.put(name, values);
  }

  public void put(String name, long[] values) {
    entries.put(name, values);
  }

  public boolean contains(String name) {
    return entries.containsKey(name);
  }

  public String text(String name) {
    return get(name, String.class);
  }

  public float[] floats(String name) {
    return get(name, float[].class);
  }

  public int[] ints(String name) {
    return get(name, int[].class);
  }

  public long[] longs(String name) {
    return get(name, long[].class);
  }

  private <T> T get(String name, Class<T> type) {
    Object value = entries.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "no %s named '%s' among %s".formatted(type.getSimpleName(), name, entries.keySet()));
    }
    return type.cast(value);
  }

  /// Writes the binary form.
  public void write(DataOutputStream out) throws IOException {
    throw new UnsupportedOperationException("to do");
  }

  /// Reads what [#write] wrote.
  public static ArrayBundle read(DataInputStream in) throws IOException {
    throw new UnsupportedOperationException("to do");
  }
}
