package cn.zhunying.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A mail server that does as it is told: is silent, late, or says no. */
final class ScriptedMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<String> messageIds = new CopyOnWriteArrayList<>();
  private final boolean silent;
  private final String toRecipient;

  /** Asked when a message has arrived; null hangs up. */
  private final Supplier<String> toMessage;

  private ScriptedMailServer(boolean silent, String toRecipient, Supplier<String> toMessage) {
    this.silent = silent;
    this.toRecipient = toRecipient;
    this.toMessage = toMessage;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    background(this::accept);
  }

  /** Accepts and never answers. */
  static ScriptedMailServer silent() {
    return new ScriptedMailServer(true, "", () -> "");
  }

  static ScriptedMailServer refusingRecipients(String reply) {
    return new ScriptedMailServer(false, reply, () -> "250 ok");
  }

  static ScriptedMailServer answeringMessages(Supplier<String> reply) {
    return new ScriptedMailServer(false, "250 ok", reply);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Of the messages that arrived, taken or not. */
  List<String> messageIds() {
    return messageIds;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        if (!silent) {
          background(() -> talk(client));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      Writer out =
          new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1);
      say(out, "220 test");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String reply =
            line.startsWith("RCPT") ? toRecipient : line.equals("DATA") ? data(in, out) : "250 ok";
        if (reply == null) {
          return;
        }
        say(out, reply);
      }
    } catch (IOException gone) {
      // the client has left
    }
  }

  private String data(BufferedReader in, Writer out) throws IOException {
    say(out, "354 go on");
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.startsWith("Message-ID: ")) {
        messageIds.add(line.substring("Message-ID: ".length()));
      }
    }
    return toMessage.get();
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work, "scripted mail server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
