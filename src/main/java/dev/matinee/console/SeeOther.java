package dev.matinee.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/// The answer to a form: 303 and the page to look at, so that reloading it sends nothing again.
public final class SeeOther extends RedirectView {

  /// @param address below the context path, taken as it is
  public SeeOther(String address) {
    super(address, true);
    setStatusCode(HttpStatus.SEE_OTHER);
    setExpandUriTemplateVariables(false);
  }
}
