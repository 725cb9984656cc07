package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Collects the attributes of one user.
///
/// An empty value says nothing. Of a zip code only the leading digit stays, as the attribute
/// `region`: a full one is nearly unique, so it tells who somebody is and nothing about what they
/// like.
final class Attributes {

  private static final String REGION = "region";
  private static final List<String> ZIP =
      List.of("zip", "zipcode", "zip_code", "zip-code", "postcode", "postal_code", "postalcode");

  private final Map<String, String> byName = new HashMap<>();

  /// Adds what a file says under `name`.
  Attributes add(String name, String value) {
    if (ZIP.contains(name.toLowerCase(Locale.ROOT))) {
      addRegion(value);
    } else if (!value.isBlank()) {
      byName.put(name, value.strip());
    }
    return this;
  }

  private void addRegion(String zip) {
    if (!zip.isEmpty() && zip.charAt(0) >= '0' && zip.charAt(0) <= '9') {
      byName.put(REGION, zip.substring(0, 1));
    }
  }

  /// Returns the user with these attributes.
  NewUser of(String userId) throws BadRowException {
    try {
      return new NewUser(Ids.require(userId), byName);
    } catch (IllegalArgumentException e) {
      throw new BadRowException(String.valueOf(e.getMessage()), e);
    }
  }
}
