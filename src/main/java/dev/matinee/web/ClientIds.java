package dev.matinee.web;

/// The check of [ClientId] for programs.
public final class ClientIds {

  private static final int MAX_LENGTH = 64;

  private ClientIds() {}

  /// Returns whether `id` matches [ClientId#PATTERN]; an import asks for every row.
  public static boolean isValid(String id) {
    boolean valid = !id.isEmpty() && id.length() <= MAX_LENGTH;
    for (int i = 0; valid && i < id.length(); i++) {
      valid = isAllowed(id.charAt(i));
    }
    return valid;
  }

  private static boolean isAllowed(char c) {
    return (c >= '0' && c <= ':') // the colon follows the digits
        || (c >= '@' && c <= 'Z') // the at sign precedes the letters
        || (c >= 'a' && c <= 'z')
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
