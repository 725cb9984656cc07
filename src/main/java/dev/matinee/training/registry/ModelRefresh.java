package dev.matinee.training.registry;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Loads the model that another replica has put in force: checks every five seconds. Does not run
/// in commands, which serve no requests.
@Component
@ConditionalOnWebApplication
class ModelRefresh {

  private static final Logger log = LoggerFactory.getLogger(ModelRefresh.class);

  private final Models models;

  ModelRefresh(Models models) {
    this.models = models;
  }

  @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      models.follow();
    } catch (DataAccessException e) {
      log.debug("Could not check which model is in force: {}", e.getMessage());
    }
  }
}
