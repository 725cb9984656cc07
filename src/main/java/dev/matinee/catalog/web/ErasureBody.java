package dev.matinee.catalog.web;

/// Body of the answer to `DELETE /api/v1/users/{userId}`.
record ErasureBody(String userId, long ratingsRemoved) {}
