package dev.matinee.dataset.format.text;

import dev.matinee.web.ClientId;
import dev.matinee.web.ClientIds;

/// Ids in files: those that clients may choose.
public final class Ids {

  private Ids() {}

  /// Returns `text` if it is an id.
  public static String require(String text) throws BadRowException {
    if (!ClientIds.isValid(text)) {
      throw new BadRowException("'%s' is not an id: it %s".formatted(text, ClientId.MESSAGE));
    }
    return text;
  }
}
