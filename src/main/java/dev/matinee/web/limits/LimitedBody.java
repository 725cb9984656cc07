package dev.matinee.web.limits;

import dev.matinee.web.problem.BodyTooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A request whose body cannot be read beyond `limit` bytes.
final class LimitedBody extends HttpServletRequestWrapper {

  private final long limit;
  private @Nullable ServletInputStream stream;

  LimitedBody(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Limited(super.getInputStream());
    }
    return stream;
  }

  private final class Limited extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    Limited(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int value = body.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int size = body.read(buffer, offset, length);
      count(Math.max(0, size));
      return size;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }

    private void count(int bytes) throws IOException {
      read += bytes;
      if (read > limit) {
        throw new BodyTooLargeException(limit);
      }
    }
  }
}
