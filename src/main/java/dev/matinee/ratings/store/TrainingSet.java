package dev.matinee.ratings.store;

import dev.matinee.model.IdIndex;
import dev.matinee.model.TrainingData;
import java.util.BitSet;
import org.springframework.modulith.NamedInterface;

/// Everything to learn from at one moment, in the form that training reads.
///
/// @param users database ids of the user rows
/// @param movies database ids of the movie rows: every movie that has a rating
/// @param watermark number of the last write that is included
/// @param fresh entries of the rating table that were written after the moment asked about
@NamedInterface("store")
public record TrainingSet(
    TrainingData data, IdIndex users, IdIndex movies, long watermark, BitSet fresh) {}
