package dev.matinee.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

@ExtendWith(OutputCaptureExtension.class)
class WrongSettingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matinee.demo=maybe | Invalid boolean value 'maybe'",
        "matinee.rating-scale=10 | a rating scale is written MIN:MAX or MIN:MAX:STEP, but got '10'",
        "matinee.models.keep=0 | must be greater than 0",
        "matinee.training.schedule=often | must be a duration such as PT15M, a cron expression with"
            + " six fields, or - for never",
        "matinee.training.min-changes=few | long (caused by java.lang.NumberFormatException",
        "matinee.training.trainers=oracle | there are only [baseline, bayesian, neural]",
        "matinee.training.holdout=0.6 | must be less than or equal to 0.5",
        "matinee.training.threads=1025 | must be less than or equal to 1024",
        "matinee.training.bayesian.factors=257 | must be less than or equal to 256",
        "matinee.training.bayesian.max-time=long | is not a valid duration",
        "matinee.training.bayesian.max-time=PT0S | must be greater than 0",
        "matinee.serving.cache-memory=-1B | must not be negative",
        "matinee.training.bayesian.sample-memory=much | does not match data size pattern",
        "matinee.training.bayesian.trust-shape=-1.0 | must be greater than or equal to 0",
        "matinee.training.bayesian.trust-shape=Infinity | must be less than or equal to 1000000",
        "matinee.training.neural.dropout=1.0 | must be less than 1",
        "matinee.training.neural.hidden-layers=64,x | Integer (caused by java.lang.NumberFormat",
        "matinee.ranking.dense-limit=3000000000 | Integer (caused by java.lang.NumberFormat",
        "matinee.ranking.exploration=much | double (caused by java.lang.NumberFormatException",
        "matinee.live.min-ratings=1 | must be greater than or equal to 2",
        "matinee.web.max-body-size=huge | does not match data size pattern",
        "server.port=web | Integer (caused by java.lang.NumberFormatException",
        "matinee.traning.schedule=PT5M | no such setting; did you mean matinee.training.schedule?",
        "matinee.foo.bar=1 | there is no such setting; leave it out",
      })
  void namesKeyValueAndReason(String setting, String reason, CapturedOutput output) {
    start(setting);

    assertThat(report(output)).contains(setting.split("=")).contains(reason);
    assertThat(output).doesNotContain("\tat ");
  }

  @Test
  void namesEveryWrongValueOfAGroup(CapturedOutput output) {
    start("matinee.live.window=0", "matinee.live.queue=-1");

    assertThat(report(output)).contains("matinee.live.queue", "matinee.live.window");
  }

  private static String report(CapturedOutput output) {
    return output.getOut().replaceFirst("(?s).*APPLICATION FAILED TO START", "");
  }

  private static void start(String... settings) {
    assertThatException()
        .isThrownBy(
            () ->
                new SpringApplicationBuilder(Settings.class)
                    .web(WebApplicationType.NONE)
                    .run(Stream.of(settings).map("--"::concat).toArray(String[]::new))
                    .close());
  }

  /// All settings of the service, and what reads those that are plain text.
  @ConfigurationPropertiesScan({"dev.matinee", "org.springframework.boot.web.server.autoconfigure"})
  @ImportAutoConfiguration(ValidationAutoConfiguration.class)
  @ComponentScan(
      basePackages = "dev.matinee",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "dev.matinee.*.(Ratings|Training)Configuration"))
  static class Settings {}
}
