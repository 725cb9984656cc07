package dev.matinee.dataset.format.text;

/// Ids as clients may choose them: 1 to 64 letters, digits or `. _ : @ -`.
public final class Ids {

  private static final int MAX_LENGTH = 64;

  private Ids() {}

  /// Returns `text` if it is an id.
  public static String require(String text) throws BadRowException {
    if (!isValid(text)) {
      throw new BadRowException(
          "'%s' is not an id: 1 to 64 letters, digits or . _ : @ -".formatted(text));
    }
    return text;
  }

  private static boolean isValid(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ok =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || "._:@-".indexOf(c) >= 0;
      if (!ok) {
        return false;
      }
    }
    return true;
  }
}
