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
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureAnalyzerTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matinee.demo=maybe | must be true or false",
        "matinee.rating-scale=10 | a rating scale is written MIN:MAX or MIN:MAX:STEP, but got '10'",
        "matinee.models.keep=0 | must be greater than 0",
        "matinee.training.schedule=often | must be a duration such as PT15M, a cron expression with"
            + " six fields, or - for never",
        "matinee.training.min-changes=few | must be a whole number",
        "matinee.training.trainers=oracle | there are only [baseline, bayesian, neural]",
        "matinee.training.holdout=0.6 | must be less than or equal to 0.5",
        "matinee.training.bayesian.factors=257 | must be less than or equal to 256",
        "matinee.training.bayesian.max-time=long | must be a duration such as PT5M or 5m",
        "matinee.training.bayesian.max-time=PT0S | must be greater than 0",
        "matinee.training.bayesian.sample-memory=much | must be a size such as 2MB",
        "matinee.training.bayesian.trust-shape=-1.0 | must be greater than or equal to 0",
        "matinee.training.bayesian.trust-shape=Infinity | must be less than or equal to 1000000",
        "matinee.training.neural.dropout=1.0 | must be less than 1",
        "matinee.training.neural.hidden-layers=64,x | must be a whole number of at most"
            + " 2147483647",
        "matinee.ranking.dense-limit=3000000000 | must be a whole number of at most 2147483647",
        "matinee.ranking.exploration=much | must be a number",
        "matinee.live.min-ratings=1 | must be greater than or equal to 2",
        "matinee.web.max-body-size=huge | must be a size such as 2MB",
        "server.port=web | must be a whole number of at most 2147483647",
      })
  void saysWhichValueIsWrongAndWhy(String setting, String reason, CapturedOutput output) {
    start(Settings.class, setting);

    assertThat(output.getOut().lines()).contains(setting + " is wrong: " + reason);
    assertThat(output).doesNotContain("\tat ", "Action:");
  }

  @Test
  void namesEveryWrongValue(CapturedOutput output) {
    start(Settings.class, "matinee.live.window=0", "matinee.live.queue=-1");

    assertThat(output.getOut().lines())
        .contains(
            "matinee.live.queue=-1 is wrong: must be greater than 0;"
                + " matinee.live.window=0 is wrong: must be greater than 0");
  }

  @Test
  void namesEveryKeyThatIsNoSetting(CapturedOutput output) {
    start(Settings.class, "matinee.traning.schedule=PT5M", "matinee.foo.bar=1");

    assertThat(output.getOut())
        .contains(
            "matinee.traning.schedule (commandLineArgs) is not a setting;"
                + " did you mean matinee.training.schedule?",
            "matinee.foo.bar (commandLineArgs) is not a setting; leave it out.");
  }

  @Test
  void keepsSecretsToItself(CapturedOutput output) {
    start(Secrets.class, "mail.password=hunter2");

    assertThat(output.getOut().lines())
        .contains("mail.password is wrong: must be a whole number of at most 2147483647");
    assertThat(output).doesNotContain("hunter2");
  }

  private static void start(Class<?> application, String... settings) {
    assertThatException()
        .isThrownBy(
            () ->
                new SpringApplicationBuilder(application)
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

  @EnableConfigurationProperties(Mail.class)
  static class Secrets {}

  @ConfigurationProperties("mail")
  record Mail(int password) {}
}
