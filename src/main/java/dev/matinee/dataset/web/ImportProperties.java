package dev.matinee.dataset.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of imports over HTTP.
///
/// The directory is a text: some paths, `.` among them, Spring would take for something else.
///
/// @param directory where files lie that requests may name as the source of an import
@ConfigurationProperties("matinee.import")
record ImportProperties(@DefaultValue("./data/import") String directory) {}
