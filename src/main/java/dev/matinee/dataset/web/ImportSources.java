package dev.matinee.dataset.web;

import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.ratings.SourceScale;
import dev.matinee.dataset.format.text.UnknownFormatException;
import dev.matinee.dataset.transfer.ImportSource;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Factory of import sources from uploaded files and from files in the import directory.
@Component
@EnableConfigurationProperties(ImportProperties.class)
public class ImportSources {

  private final Path directory;
  private final UploadFolder uploads;

  ImportSources(ImportProperties properties, UploadFolder uploads) {
    this.directory = Path.of(properties.directory());
    this.uploads = uploads;
  }

  /// The files of a request.
  @FunctionalInterface
  interface Content {

    void into(Upload upload) throws IOException;
  }

  /// Returns the files at a path below the import directory.
  ImportSource named(String source, @Nullable String scale) throws IOException {
    Optional<SourceScale> parsed = scale(scale);
    Path path = below(source);
    return new ImportSource(dataset(path), path.toString(), parsed, () -> {});
  }

  /// Returns the files of all fields of a form. They are deleted when the import has ended, or at
  /// once if they cannot be imported.
  ///
  /// @param scale the scale of the ratings, `MIN:MAX`; null or blank for the scale of the format
  /// @throws ProblemException if there is nothing to import
  public ImportSource form(MultipartHttpServletRequest form, @Nullable String scale)
      throws IOException {
    return uploaded(
        upload -> {
          for (List<MultipartFile> files : form.getMultiFileMap().values()) {
            for (MultipartFile file : files) {
              upload.add(file.getOriginalFilename(), file);
            }
          }
        },
        scale);
  }

  /// Returns the files that `content` uploads. They are deleted when the import has ended, or at
  /// once if they cannot be imported.
  ImportSource uploaded(Content content, @Nullable String scale) throws IOException {
    Upload upload = new Upload(uploads.create());
    try {
      content.into(upload);
      return new ImportSource(
          dataset(upload.folder()), upload.digest(), scale(scale), upload::delete);
    } catch (IOException | RuntimeException e) {
      upload.delete();
      throw e;
    }
  }

  private Path below(String source) throws IOException {
    try {
      Path real = directory.resolve(source).toRealPath();
      if (real.startsWith(directory.toRealPath())) {
        return real;
      }
    } catch (InvalidPathException | NoSuchFileException e) {
      // same answer as for a file outside the directory
    }
    throw invalid(
        "There is no file or folder '%s' below the import directory; put it there (see the setting"
                .formatted(source)
            + " matinee.import.directory), or send the file itself.");
  }

  private static Dataset dataset(Path path) throws IOException {
    try {
      return Dataset.at(path);
    } catch (UnknownFormatException e) {
      throw invalid("There are " + UnknownFormatException.EXPECTED + ".");
    }
  }

  private static Optional<SourceScale> scale(@Nullable String text) {
    try {
      return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(SourceScale::parse);
    } catch (IllegalArgumentException e) {
      throw invalid("sourceScale: %s.".formatted(e.getMessage()));
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
