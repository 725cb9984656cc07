package dev.matinee.ratings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of ratings.
///
/// @param ratingScale the scale of all ratings: MIN:MAX (steps of 1) or MIN:MAX:STEP
@ConfigurationProperties("matinee")
record RatingsProperties(@DefaultValue("1:10") String ratingScale) {}
