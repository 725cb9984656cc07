package dev.matinee.web.requests;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/// The filters of Spring that Matinee does without.
@Configuration(proxyBeanMethods = false)
class DisabledFilters {

  /// Only other filters would need it: the dispatcher binds the request to its thread itself.
  @Bean
  FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
    return without(new RequestContextFilter());
  }

  /// It would add versions to the addresses of web jars in pages, which are found without, too.
  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> noResourceUrlEncodingFilter() {
    return without(new ResourceUrlEncodingFilter());
  }

  private static <F extends Filter> FilterRegistrationBean<F> without(F filter) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
