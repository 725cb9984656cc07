package dev.matinee.dataset.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Configuration that makes Tomcat store the files of forms in the [UploadFolder]: an import then
/// moves them instead of copying them, and files left by a killed process are deleted.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MultipartProperties.class)
class UploadConfiguration {

  @Bean
  UploadFolder uploadFolder(MultipartProperties properties) throws IOException {
    String given = properties.getLocation();
    return UploadFolder.below(
        Path.of(Objects.requireNonNullElse(given, System.getProperty("java.io.tmpdir"))));
  }

  @Bean
  MultipartConfigElement multipartConfigElement(
      MultipartProperties properties, UploadFolder folder) {
    MultipartConfigElement given = properties.createMultipartConfig();
    return new MultipartConfigElement(
        folder.path().toString(),
        given.getMaxFileSize(),
        given.getMaxRequestSize(),
        given.getFileSizeThreshold());
  }
}
