package dev.matinee.ratings;

import dev.matinee.model.IdIndex;
import dev.matinee.model.RatingTable;

/// All ratings at one moment, in the form that training reads.
///
/// @param users database ids of the user rows
/// @param movies database ids of the movie rows: every movie that has a rating
/// @param watermark number of the last write that is included
public record TrainingSet(RatingTable ratings, IdIndex users, IdIndex movies, long watermark) {}
