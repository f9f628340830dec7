package cn.zhunying.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.law.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** M13: what a scanner finds, and what it could not look at, is not kept. */
class FileScanTest {

  /** In two parts, so that no scanner stops the build over this source. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final byte[] LONG = new byte[200_000];

  @Test
  void whatTheScannerFindsIsRefusedByName() throws Exception {
    try (Clamd clamd = new Clamd()) {
      assertThat(scan(clamd.address(), EICAR.getBytes(StandardCharsets.US_ASCII)))
          .map(Refusal::rule)
          .contains("file-harmful");
      assertThat(clamd.seen()).isEqualTo(EICAR.getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void aHarmlessFileIsSeenWholeInPiecesAndTaken() throws Exception {
    try (Clamd clamd = new Clamd()) {
      assertThat(scan(clamd.address(), LONG)).isEmpty();
      assertThat(clamd.seen()).isEqualTo(LONG);
    }
  }

  @Test
  void aScannerThatIsAwayOrSaysNeitherMeansNo() throws Exception {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }
    assertThat(scan("localhost:" + nobody, LONG)).map(Refusal::rule).contains("file-not-scanned");
    try (Clamd clamd = new Clamd("INSTREAM size limit exceeded. ERROR")) {
      assertThat(scan(clamd.address(), LONG)).map(Refusal::rule).contains("file-not-scanned");
    }
  }

  @Test
  void withoutAScannerNothingIsAsked() {
    assertThat(scan("", EICAR.getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }

  private static Optional<Refusal> scan(String address, byte[] bytes) {
    return new FileScan(address).refuse(bytes, "材料.pdf");
  }

  /** Takes one file by INSTREAM and knows the one test file of all scanners. */
  private static final class Clamd implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<byte[]> seen;

    Clamd() throws IOException {
      this(null);
    }

    Clamd(String always) throws IOException {
      this.seen = CompletableFuture.supplyAsync(() -> serve(always));
    }

    String address() {
      return "localhost:" + server.getLocalPort();
    }

    byte[] seen() {
      return seen.join();
    }

    private byte[] serve(String always) {
      try (Socket client = server.accept()) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
            .isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          file.writeBytes(in.readNBytes(length));
        }
        boolean eicar = file.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        String said = eicar ? "stream: Eicar-Signature FOUND" : "stream: OK";
        client
            .getOutputStream()
            .write(((always == null ? said : always) + "\0").getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
