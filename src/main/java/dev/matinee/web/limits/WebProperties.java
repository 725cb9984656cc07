package dev.matinee.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of the HTTP interface.
///
/// @param maxBodySize largest request body; imports are exempt
@ConfigurationProperties("matinee.web")
record WebProperties(@DefaultValue("2MB") DataSize maxBodySize) {}
