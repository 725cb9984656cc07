package dev.matinee.catalog.web;

/// Response body of `DELETE /api/v1/users/{userId}`.
record ErasureBody(String userId, long ratingsRemoved) {}
