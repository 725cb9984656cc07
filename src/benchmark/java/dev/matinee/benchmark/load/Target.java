package dev.matinee.benchmark.load;

import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The address of the service under load. It must be on this machine: a load run against another
/// machine would be an attack.
///
/// @param base without a slash at the end, such as `http://localhost:8080`
record Target(URI base) {

  /// Returns the service at `url`.
  ///
  /// @throws IllegalArgumentException if `url` is not a plain HTTP address of this machine; the
  ///   message is for the user
  static Target of(String url) {
    URI uri = parsed(url);
    @Nullable String host = uri.getHost();
    if (!"http".equals(uri.getScheme())
        || host == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(url + " is no address such as http://localhost:8080");
    }
    if (!isLoopback(host)) {
      throw new IllegalArgumentException(
          host
              + " is refused: a load run asks only a service of the same machine, at localhost,"
              + " 127.0.0.1 or [::1]");
    }
    return new Target(URI.create(uri.toString().replaceAll("/+$", "")));
  }

  /// Returns the address of `path`, which starts with a slash.
  URI at(String path) {
    return URI.create(base + path);
  }

  private static URI parsed(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(url + " is no address such as http://localhost:8080", e);
    }
  }

  /// Queries no name server, because a name may belong to any machine.
  private static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
