package cn.zhunying.database.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files nobody but the owner reads, and trees that come and go as a whole. */
public final class PrivateFiles {

  private static final SecureRandom RANDOM = new SecureRandom();

  private PrivateFiles() {}

  /** Reads the secret in {@code file}; makes one of 32 random bytes first where there is none. */
  public static String secret(Path file) throws IOException {
    if (Files.notExists(file)) {
      byte[] bytes = new byte[32];
      RANDOM.nextBytes(bytes);
      keep(file, Base64.getEncoder().encodeToString(bytes));
    }
    return Files.readString(file).strip();
  }

  /** All of it or nothing, also after a power cut; of two writers at once the first stays. */
  private static void keep(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    try {
      Files.writeString(fresh, text + "\n");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      link(file, fresh);
    } finally {
      Files.delete(fresh);
    }
  }

  private static void link(Path file, Path fresh) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (IOException | UnsupportedOperationException e) { // no hard links here
      Files.copy(fresh, file, COPY_ATTRIBUTES);
    }
  }

  static void directory(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      Files.createDirectories(directory);
      if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      visit(tree, Files::delete);
    }
  }

  /** Gives a tree to another user; only root may, and only root needs to. */
  static void own(Path tree, int uid, int gid) throws IOException {
    if (Files.getAttribute(tree, "unix:uid").equals(uid)) {
      return;
    }
    visit(
        tree,
        path -> {
          Files.setAttribute(path, "unix:gid", gid, NOFOLLOW_LINKS);
          Files.setAttribute(path, "unix:uid", uid, NOFOLLOW_LINKS);
        });
  }

  private interface Step {
    void on(Path path) throws IOException;
  }

  /** Children first, links not followed. */
  private static void visit(Path tree, Step step) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            step.on(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            step.on(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
