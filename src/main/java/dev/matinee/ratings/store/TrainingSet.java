package dev.matinee.ratings.store;

import dev.matinee.model.IdIndex;
import dev.matinee.model.TrainingData;
import java.util.BitSet;
import org.springframework.modulith.NamedInterface;

/// A snapshot of the training data.
///
/// @param users database ids of the user rows
/// @param movies database ids of the movie rows, which are all movies with ratings
/// @param watermark number of the last write that the data includes
/// @param fresh rows of the rating table written after a given write
@NamedInterface("store")
public record TrainingSet(
    TrainingData data, IdIndex users, IdIndex movies, long watermark, BitSet fresh) {}
