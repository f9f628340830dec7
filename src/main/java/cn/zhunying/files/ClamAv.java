package cn.zhunying.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * clamd by its INSTREAM command: the file in pieces, each after its length of four bytes, ended by
 * a length of nothing; the answer is {@code stream: OK}, {@code stream: <signature> FOUND} or an
 * error, ended by a zero byte.
 */
record ClamAv(String host, int port) {

  private static final int CONNECT_MILLIS = 3000;
  private static final int ANSWER_MILLIS = 20_000;
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 1000;
  private static final String FOUND = " FOUND";

  /**
   * @param address host:port
   * @throws IllegalArgumentException when it is none
   */
  static ClamAv at(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("zhunying.scanner.address must be host:port");
    }
    return new ClamAv(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1).strip()));
  }

  /**
   * The name of what it holds; empty for nothing.
   *
   * @throws IOException no answer, or one that says neither
   */
  Optional<String> scan(byte[] bytes) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int from = 0; from < bytes.length; from += PIECE) {
        int length = Math.min(PIECE, bytes.length - from);
        out.writeInt(length);
        out.write(bytes, from, length);
      }
      out.writeInt(0);
      out.flush();
      return read(answer(socket.getInputStream()));
    }
  }

  private static Optional<String> read(String answer) throws IOException {
    String said = answer.replaceFirst("^stream: ", "");
    if (said.equals("OK")) {
      return Optional.empty();
    }
    if (said.endsWith(FOUND)) {
      return Optional.of(said.substring(0, said.length() - FOUND.length()));
    }
    throw new IOException("clamd answered: " + said);
  }

  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    for (int next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER; next = in.read()) {
      answer.write(next);
    }
    return answer.toString(StandardCharsets.US_ASCII).strip();
  }
}
