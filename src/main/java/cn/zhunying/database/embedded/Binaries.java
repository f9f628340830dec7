package cn.zhunying.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import cn.zhunying.code.Sha256;
import cn.zhunying.database.DatabaseFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
record Binaries(Path home) {

  static boolean windows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  String program(String name) {
    return home.resolve("bin").resolve(windows() ? name + ".exe" : name).toString();
  }

  /** Directories are named by the archive's digest: a new version unpacks beside the old one. */
  static Binaries unpackedIn(Path parent) throws IOException {
    URL archive = archive();
    Path home = parent.resolve("bin-" + digest(archive));
    if (Files.notExists(home)) {
      Path fresh = Files.createTempDirectory(parent, home.getFileName() + ".");
      try {
        unpack(archive, fresh);
        moveUnlessThere(fresh, home);
      } finally {
        PrivateFiles.delete(fresh);
      }
    }
    return new Binaries(home);
  }

  /** Only for the one who holds the data directory: what older versions and crashes left. */
  void deleteOthers() throws IOException {
    try (Stream<Path> siblings = Files.list(home.getParent())) {
      for (Path sibling : siblings.toList()) {
        if (sibling.getFileName().toString().startsWith("bin-") && !sibling.equals(home)) {
          PrivateFiles.delete(sibling);
        }
      }
    }
  }

  private static URL archive() {
    String name = "postgres-%s-%s.txz".formatted(os(), cpu());
    URL archive = Binaries.class.getResource("/" + name);
    if (archive == null) {
      throw new DatabaseFailure(
          "程序包里没有适合本机的内嵌 PostgreSQL（%s）。".formatted(name),
          "请用本机平台重新打包（./mvnw package），或以 SPRING_DATASOURCE_URL 指定自备的 PostgreSQL。");
    }
    return archive;
  }

  private static String os() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
  }

  private static String cpu() {
    String cpu = System.getProperty("os.arch");
    return cpu.equals("aarch64") || cpu.equals("arm64") ? "arm_64" : "x86_64";
  }

  private static String digest(URL archive) throws IOException {
    try (InputStream in = archive.openStream()) {
      return Sha256.version(in);
    }
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream raw = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry leaves the archive: " + entry.getName());
        }
        if (!entry.getName().endsWith(".a")) { // linker archives, a quarter of the whole
          unpack(tar, entry, path);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + path);
    }
  }

  private static void moveUnlessThere(Path fresh, Path home) throws IOException {
    try {
      Files.move(fresh, home, ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (Files.notExists(home)) {
        throw e;
      }
    }
  }
}
