package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayBundleTests {

  @Test
  void readsWhatItWrote() throws IOException {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("title", "Amélie – 映画");
    bundle.put("floats", new float[] {1.5f, Float.NEGATIVE_INFINITY});
    bundle.put("ints", new int[] {Integer.MIN_VALUE, 7});
    bundle.put("longs", new long[] {Long.MAX_VALUE});
    bundle.put("none", new int[0]);

    ArrayBundle read = read(bytes(bundle));

    assertThat(read.text("title")).isEqualTo("Amélie – 映画");
    assertThat(read.floats("floats")).containsExactly(1.5f, Float.NEGATIVE_INFINITY);
    assertThat(read.ints("ints")).containsExactly(Integer.MIN_VALUE, 7);
    assertThat(read.longs("longs")).containsExactly(Long.MAX_VALUE);
    assertThat(read.ints("none")).isEmpty();
  }

  @Test
  void readsArraysOfManyChunks() throws IOException {
    int[] ints = IntStream.range(0, 200_001).toArray();
    long[] longs = IntStream.of(ints).asLongStream().toArray();
    float[] floats = new float[ints.length];
    floats[200_000] = 3;
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("ints", ints);
    bundle.put("longs", longs);
    bundle.put("floats", floats);

    ArrayBundle read = read(bytes(bundle));

    assertThat(read.ints("ints")).isEqualTo(ints);
    assertThat(read.longs("longs")).isEqualTo(longs);
    assertThat(read.floats("floats")).isEqualTo(floats);
  }

  @Test
  void writesTheDocumentedForm() throws IOException {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("a", new int[] {258});

    assertThat(bytes(bundle)).containsExactly(0, 0, 0, 1, 0, 1, 'a', 'I', 0, 0, 0, 1, 0, 0, 1, 2);
  }

  @Test
  void leavesWhatFollowsUnread() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(bytes(new ArrayBundle()));
    bytes.write(42);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    ArrayBundle.read(in);

    assertThat(in.read()).isEqualTo(42);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "F", "I", "L"})
  void rejectsAbsurdLengthsWithoutAllocatingThem(String type) {
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> read(entry(type, Integer.MAX_VALUE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "F", "I", "L"})
  void rejectsNegativeLengths(String type) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(entry(type, -1)))
        .withMessageContaining("-1");
  }

  @Test
  void rejectsUnknownTypes() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(entry("X", 0)))
        .withMessageContaining("unknown type");
  }

  @Test
  void rejectsEveryTruncation() throws IOException {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("text", "abc");
    bundle.put("longs", new long[] {1, 2});
    byte[] bytes = bytes(bundle);

    for (int length = 0; length < bytes.length; length++) {
      byte[] truncated = java.util.Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(truncated));
    }
  }

  @Test
  void namesWhatIsMissing() {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("present", "text");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> bundle.floats("absent"))
        .withMessageContaining("absent")
        .withMessageContaining("present");
    assertThatIllegalArgumentException().isThrownBy(() -> bundle.floats("present"));
  }

  private static byte[] bytes(ArrayBundle bundle) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bundle.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static byte[] entry(String type, int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(1);
    out.writeUTF("name");
    out.writeBytes(type);
    out.writeInt(length);
    out.writeLong(0);
    return bytes.toByteArray();
  }

  private static ArrayBundle read(byte[] bytes) throws IOException {
    return ArrayBundle.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
