package dev.matinee.training.web;

import java.util.List;

/// Response body of `GET /api/v1/models`.
///
/// @param models newest first
record ModelList(List<ModelSummary> models) {}
