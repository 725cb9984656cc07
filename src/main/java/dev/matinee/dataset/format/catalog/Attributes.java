package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Builder of the attributes of one user.
///
/// Empty values are ignored. Only the first digit of a zip code is kept, as the attribute `region`:
/// a full zip code is nearly unique, so it identifies a person and does not predict taste.
final class Attributes {

  private static final String REGION = "region";
  private static final List<String> ZIP =
      List.of("zip", "zipcode", "zip_code", "zip-code", "postcode", "postal_code", "postalcode");

  private final Map<String, String> byName = new HashMap<>();

  /// Adds the attribute `name`.
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
