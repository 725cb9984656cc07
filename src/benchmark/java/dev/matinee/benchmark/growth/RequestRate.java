package dev.matinee.benchmark.growth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/// Counts the requests that a service answers in a second, to four clients that send the next
/// request after each answer. They run on the same machine, and take a part of it.
record RequestRate(URI service, Duration warmUp, Duration measured) implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /// Returns requests a second.
  ///
  /// @param path of a random request
  double of(Function<SplittableRandom, String> path)
      throws InterruptedException, ExecutionException {
    count(path, warmUp);
    return count(path, measured) / (double) measured.toSeconds();
  }

  private long count(Function<SplittableRandom, String> path, Duration duration)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + duration.toNanos();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        SplittableRandom random = new SplittableRandom(client);
        counts.add(
            clients.submit(
                () -> {
                  long count = 0;
                  for (; System.nanoTime() < end; count++) {
                    get(path.apply(random));
                  }
                  return count;
                }));
      }
      long sum = 0;
      for (Future<Long> count : counts) {
        sum += count.get();
      }
      return sum;
    }
  }

  /// Returns the body of an answer.
  ///
  /// @throws IllegalStateException unless the status is 200
  String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request(path), BodyHandlers.ofString());
    require(response, path);
    return response.body();
  }

  /// Returns the first lines of an answer.
  ///
  /// @throws IllegalStateException unless the status is 200
  List<String> lines(String path, int most) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response = HTTP.send(request(path), BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      require(response, path);
      return lines.limit(most).toList();
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).build();
  }

  private static void require(HttpResponse<?> response, String path) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("%s answers HTTP %d".formatted(path, response.statusCode()));
    }
  }

  @Override
  public void close() {
    HTTP.close();
  }
}
