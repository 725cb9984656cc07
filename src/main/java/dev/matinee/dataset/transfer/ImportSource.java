package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.ratings.SourceScale;
import java.util.Optional;

/// What is to be imported.
///
/// @param key tells whether two imports are of the same data
/// @param scale the scale of the ratings file; empty means: as its format has it
/// @param release is run once, when the files are no longer needed
public record ImportSource(
    Dataset dataset, String key, Optional<SourceScale> scale, Runnable release) {}
