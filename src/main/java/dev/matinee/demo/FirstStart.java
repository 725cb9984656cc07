package dev.matinee.demo;

import dev.matinee.training.Training;
import dev.matinee.training.run.TrainingRun;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Startup task: loads the demo into an empty store, trains on it in the background, and then logs
/// the [Welcome].
@Component
class FirstStart {

  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Demo demo;
  private final Training training;
  private final Environment environment;

  FirstStart(Demo demo, Training training, Environment environment) {
    this.demo = demo;
    this.training = training;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void serviceIsUp() throws IOException {
    Integer port = environment.getProperty("local.server.port", Integer.class);
    if (port == null) {
      return;
    }
    Welcome welcome = Welcome.at(port, environment.getProperty("server.servlet.context-path"));
    if (demo.load()) {
      Thread.ofVirtual().name("first-start").start(() -> train(welcome));
    } else {
      log.info(welcome.forOwnData());
    }
  }

  private void train(Welcome welcome) {
    TrainingRun run =
        switch (training.start("start")) {
          case Training.Start.Started(TrainingRun started) -> started;
          case Training.Start.AlreadyRunning(TrainingRun running) -> running;
        };
    try {
      Optional<TrainingRun> now = Optional.of(run);
      while (now.isPresent() && !now.get().state().ended()) {
        Thread.sleep(PAUSE);
        now = training.find(run.id());
      }
      now.ifPresent(ended -> log.info(welcome.forDemo(ended.version(), ended.rmse())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
