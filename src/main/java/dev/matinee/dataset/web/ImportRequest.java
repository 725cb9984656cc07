package dev.matinee.dataset.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/// JSON body of `POST /api/v1/imports`.
///
/// @param source path of a file or folder below `matinee.import.directory`
/// @param sourceScale scale of the file's ratings, `MIN:MAX`; by default the scale of its format
record ImportRequest(@NotBlank String source, @Nullable String sourceScale) {}
