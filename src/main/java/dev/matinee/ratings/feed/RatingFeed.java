package dev.matinee.ratings.feed;

import dev.matinee.changes.NumberedWrite;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/// Publishes writes of ratings to every [RatingListener].
@Component
public class RatingFeed {

  private static final Logger log = LoggerFactory.getLogger(RatingFeed.class);

  private final SingletonSupplier<List<RatingListener>> listeners;

  RatingFeed(ObjectProvider<RatingListener> listeners) {
    this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
  }

  /// Publishes the `changes` of the write `change`, within its transaction.
  public void publish(NumberedWrite change, List<RatingChange> changes) {
    List<RatingListener> all = listeners.obtain();
    if (changes.isEmpty() || all.isEmpty()) {
      return;
    }
    CompletableFuture<Boolean> committed = new CompletableFuture<>();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            committed.complete(status == STATUS_COMMITTED);
          }
        });
    RatingWrite write = new RatingWrite(change.number(), changes, committed);
    all.forEach(listener -> notify(listener, write));
  }

  private static void notify(RatingListener listener, RatingWrite write) {
    try {
      listener.written(write);
    } catch (RuntimeException e) {
      log.error("A listener failed on write {}; the write is not affected", write.sequence(), e);
    }
  }
}
