package dev.matinee.dataset.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of imports over HTTP.
///
/// The directory is a string because Spring converts some paths, such as `.`, wrongly.
///
/// @param directory folder with files that requests may name as the source of an import
@ConfigurationProperties("matinee.import")
record ImportProperties(@DefaultValue("./data/import") String directory) {}
