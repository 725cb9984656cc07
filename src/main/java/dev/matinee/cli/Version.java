package dev.matinee.cli;

import picocli.CommandLine.IVersionProvider;

/// The version of the jar.
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
