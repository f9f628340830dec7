package cn.zhunying.web.failure;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lets every answer pass but the body of an error, which is kept back. */
final class HeldErrors extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean held;
  private @Nullable PrintWriter writer;

  HeldErrors(HttpServletResponse response) {
    super(response);
  }

  /** Null where nothing was kept back. */
  byte @Nullable [] body() {
    if (writer != null) {
      writer.flush();
    }
    return held ? bytes.toByteArray() : null;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isError() ? new Held() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!isError()) {
      return super.getWriter();
    }
    if (writer == null) {
      writer = new PrintWriter(new Held(), false, StandardCharsets.UTF_8);
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!held) {
      super.flushBuffer();
    }
  }

  @Override
  public void setContentLength(int length) {
    if (!isError()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isError()) {
      super.setContentLengthLong(length);
    }
  }

  private boolean isError() {
    held |= getStatus() >= 400;
    return held;
  }

  private final class Held extends ServletOutputStream {

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes.write(b, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
