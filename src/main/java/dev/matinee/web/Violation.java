package dev.matinee.web;

/// One entry of the `errors` of a problem: what is wrong with which field or parameter.
record Violation(String field, String message) {}
