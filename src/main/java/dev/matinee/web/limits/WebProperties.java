package dev.matinee.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of the HTTP interface.
///
/// @param maxBodySize largest body of a request, except for imports
@ConfigurationProperties("matinee.web")
record WebProperties(@DefaultValue("2MB") DataSize maxBodySize) {}
