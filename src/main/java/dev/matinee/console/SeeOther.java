package dev.matinee.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/// A redirect after a form (303 See Other), so that reloading the page does not send the form
/// again.
public final class SeeOther extends RedirectView {

  /// @param address path below the context path, already encoded
  public SeeOther(String address) {
    super(address, true);
    setStatusCode(HttpStatus.SEE_OTHER);
    setExpandUriTemplateVariables(false);
  }
}
