package dev.matinee.catalog.web;

import java.util.Map;

/// A user as clients see them.
record UserBody(String userId, Map<String, String> attributes) {}
