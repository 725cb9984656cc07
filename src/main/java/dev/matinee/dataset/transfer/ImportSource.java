package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.ratings.SourceScale;
import java.util.Optional;

/// The data of one import.
///
/// @param key equal for two imports of the same data
/// @param scale the scale of the ratings file; empty for the scale of its format
/// @param release run once, when the files are no longer needed
public record ImportSource(
    Dataset dataset, String key, Optional<SourceScale> scale, Runnable release) {}
