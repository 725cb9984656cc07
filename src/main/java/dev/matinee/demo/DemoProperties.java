package dev.matinee.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demo.
///
/// @param demo whether an empty store gets demo data at the start
@ConfigurationProperties("matinee")
record DemoProperties(@DefaultValue("true") boolean demo) {}
