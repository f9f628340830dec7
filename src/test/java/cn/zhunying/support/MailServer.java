package cn.zhunying.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** One real SMTP server per test JVM, started before any context asks where it is. */
public final class MailServer {

  private static final GreenMail SERVER = start();

  private MailServer() {}

  public static GreenMail get() {
    return SERVER;
  }

  static int port() {
    return SERVER.getSmtp().getPort();
  }

  private static GreenMail start() {
    GreenMail server =
        new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /** One that stays the same when a test stops the server and starts it again. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
