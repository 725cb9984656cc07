package dev.matinee.catalog;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Checks every ten seconds whether another replica has changed the movies, and reloads them then.
@Component
@EnableScheduling
class CatalogRefresh {

  private static final Logger log = LoggerFactory.getLogger(CatalogRefresh.class);

  private final Movies movies;

  CatalogRefresh(Movies movies) {
    this.movies = movies;
  }

  @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      movies.refresh();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Could not refresh the movies: {}", e.getMessage());
    }
  }
}
