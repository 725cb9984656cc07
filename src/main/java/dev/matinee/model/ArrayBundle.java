package dev.matinee.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Named texts and primitive arrays with a binary form: the body of a stored model.
///
/// Binary form, big-endian: number of entries (int), then for each its name (modified UTF-8), a
/// type letter (`T` text, `F` float, `I` int, `L` long), and the text (length in bytes as int, then
/// UTF-8) or the array (length as int, then the elements). Arrays are not copied: callers must not
/// change them afterwards. Not safe for use by several threads.
public final class ArrayBundle {

  /// Elements per read or write. With a corrupt length, reading allocates at most this many
  /// elements more than the file holds.
  private static final int CHUNK = 1 << 16;

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

  /// Writes the binary form. Does not flush or close `out`.
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(entries.size());
    for (Map.Entry<String, Object> entry : entries.entrySet()) {
      out.writeUTF(entry.getKey());
      switch (entry.getValue()) {
        case String text -> writeText(out, text);
        case float[] values -> writeFloats(out, values);
        case int[] values -> writeInts(out, values);
        case long[] values -> writeLongs(out, values);
        default -> throw new IllegalStateException("unexpected " + entry.getValue().getClass());
      }
    }
  }

  /// Reads a bundle that [#write] wrote. Reads no byte after it.
  ///
  /// @throws IOException if the stream ends early or does not hold a bundle
  public static ArrayBundle read(DataInputStream in) throws IOException {
    ArrayBundle bundle = new ArrayBundle();
    int count = readLength(in);
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      if (bundle.entries.putIfAbsent(name, readValue(in, name)) != null) {
        throw new IOException("entry '%s' occurs twice".formatted(name));
      }
    }
    return bundle;
  }

  private static Object readValue(DataInputStream in, String name) throws IOException {
    byte type = in.readByte();
    return switch (type) {
      case 'T' -> readText(in);
      case 'F' -> readFloats(in);
      case 'I' -> readInts(in);
      case 'L' -> readLongs(in);
      default -> throw new IOException("entry '%s' has unknown type %d".formatted(name, type));
    };
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte('T');
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    out.writeByte('F');
    out.writeInt(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int length = Math.min(CHUNK, values.length - from);
      ByteBuffer chunk = ByteBuffer.allocate(length * Float.BYTES);
      chunk.asFloatBuffer().put(values, from, length);
      out.write(chunk.array());
    }
  }

  private static void writeInts(DataOutputStream out, int[] values) throws IOException {
    out.writeByte('I');
    out.writeInt(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int length = Math.min(CHUNK, values.length - from);
      ByteBuffer chunk = ByteBuffer.allocate(length * Integer.BYTES);
      chunk.asIntBuffer().put(values, from, length);
      out.write(chunk.array());
    }
  }

  private static void writeLongs(DataOutputStream out, long[] values) throws IOException {
    out.writeByte('L');
    out.writeInt(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int length = Math.min(CHUNK, values.length - from);
      ByteBuffer chunk = ByteBuffer.allocate(length * Long.BYTES);
      chunk.asLongBuffer().put(values, from, length);
      out.write(chunk.array());
    }
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in, readLength(in)), StandardCharsets.UTF_8);
  }

  private static float[] readFloats(DataInputStream in) throws IOException {
    int length = readLength(in);
    float[] values = new float[Math.min(length, CHUNK)];
    for (int read = 0; read < length; ) {
      int chunk = Math.min(CHUNK, length - read);
      byte[] bytes = readBytes(in, chunk * Float.BYTES);
      if (read + chunk > values.length) {
        values = Arrays.copyOf(values, grown(values.length, length));
      }
      ByteBuffer.wrap(bytes).asFloatBuffer().get(values, read, chunk);
      read += chunk;
    }
    return values;
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int length = readLength(in);
    int[] values = new int[Math.min(length, CHUNK)];
    for (int read = 0; read < length; ) {
      int chunk = Math.min(CHUNK, length - read);
      byte[] bytes = readBytes(in, chunk * Integer.BYTES);
      if (read + chunk > values.length) {
        values = Arrays.copyOf(values, grown(values.length, length));
      }
      ByteBuffer.wrap(bytes).asIntBuffer().get(values, read, chunk);
      read += chunk;
    }
    return values;
  }

  private static long[] readLongs(DataInputStream in) throws IOException {
    int length = readLength(in);
    long[] values = new long[Math.min(length, CHUNK)];
    for (int read = 0; read < length; ) {
      int chunk = Math.min(CHUNK, length - read);
      byte[] bytes = readBytes(in, chunk * Long.BYTES);
      if (read + chunk > values.length) {
        values = Arrays.copyOf(values, grown(values.length, length));
      }
      ByteBuffer.wrap(bytes).asLongBuffer().get(values, read, chunk);
      read += chunk;
    }
    return values;
  }

  /// Returns twice `capacity`, at most `length`.
  private static int grown(int capacity, int length) {
    return (int) Math.min(2L * capacity, length);
  }

  private static int readLength(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("negative length %d".formatted(length));
    }
    return length;
  }

  private static byte[] readBytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("%d bytes expected, %d found".formatted(length, bytes.length));
    }
    return bytes;
  }
}
