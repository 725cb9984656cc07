package dev.matinee.cli;

import picocli.CommandLine.IVersionProvider;

/// The version as the jar tells it.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Matinee " + (version == null ? "(development)" : version),
      "Java " + Runtime.version().feature()
    };
  }
}
