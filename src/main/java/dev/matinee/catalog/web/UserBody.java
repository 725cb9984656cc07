package dev.matinee.catalog.web;

import java.util.Map;

/// A user in a response body.
record UserBody(String userId, Map<String, String> attributes) {}
