package dev.matinee.dataset.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of imports over HTTP.
///
/// @param directory where files lie that requests may name as the source of an import
@ConfigurationProperties("matinee.import")
record ImportProperties(@DefaultValue("./data/import") Path directory) {}
