package dev.matinee.dataset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;

import dev.matinee.dataset.transfer.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ExportController.class)
class ExportControllerTests {

  @Autowired MockMvcTester http;
  @MockitoBean Exporter exporter;

  /// What fails after the answer has begun must reach the container, which breaks the connection.
  @Test
  void aBrokenExportDoesNotLookComplete() throws IOException {
    doAnswer(
            call -> {
              OutputStream out = call.getArgument(0);
              out.write(1);
              out.flush();
              throw new IllegalStateException("the database went away");
            })
        .when(exporter)
        .write(any(OutputStream.class), anyBoolean());

    assertThat(http.get().uri("/api/v1/export/ratings"))
        .hasFailed()
        .failure()
        .hasRootCauseMessage("the database went away");
  }

  @Test
  void aFailureBeforeTheFirstByteIsAProblem() throws IOException {
    doAnswer(
            call -> {
              throw new IllegalStateException("at once");
            })
        .when(exporter)
        .write(any(OutputStream.class), anyBoolean());

    assertThat(http.get().uri("/api/v1/export/ratings"))
        .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
        .bodyText()
        .contains("urn:matinee:problem:internal-error")
        .doesNotContain("at once");
  }

  @Test
  void writesNothingElse() {
    assertThat(http.get().uri("/api/v1/export/ratings").header("Accept", "image/png"))
        .hasStatus(HttpStatus.NOT_ACCEPTABLE);
  }
}
