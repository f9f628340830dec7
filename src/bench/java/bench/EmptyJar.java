package bench;

import bench.empty.EmptyApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The product's jar with the product taken out: same libraries, one empty main class. */
final class EmptyJar {

  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String MAIN = "bench/empty/EmptyApplication.class";

  private EmptyJar() {}

  static Path from(Path product) throws IOException {
    Path empty = product.resolveSibling("empty.jar");
    try (JarFile from = new JarFile(product.toFile());
        OutputStream file = Files.newOutputStream(empty)) {
      Manifest manifest = new Manifest(from.getManifest());
      manifest
          .getMainAttributes()
          .put(new Attributes.Name("Start-Class"), EmptyApplication.class.getName());
      try (JarOutputStream to = new JarOutputStream(file, manifest)) {
        for (JarEntry entry : Collections.list(from.entries())) {
          if (!isProduct(entry.getName())) {
            copy(from, entry, to);
          }
        }
        to.putNextEntry(new JarEntry(CLASSES + MAIN));
        try (InputStream main = EmptyJar.class.getClassLoader().getResourceAsStream(MAIN)) {
          main.transferTo(to);
        }
      }
    }
    return empty;
  }

  /** Its classes, and what it puts beside them for libraries to find. */
  private static boolean isProduct(String name) {
    return name.startsWith(CLASSES) && !name.equals(CLASSES)
        || name.startsWith("META-INF/") && !name.startsWith("META-INF/services/");
  }

  /** Libraries stay stored as they are: Spring Boot reads them in place. */
  private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
    JarEntry copy = new JarEntry(entry.getName());
    if (entry.getMethod() == JarEntry.STORED) {
      copy.setMethod(JarEntry.STORED);
      copy.setSize(entry.getSize());
      copy.setCompressedSize(entry.getSize());
      copy.setCrc(entry.getCrc());
    }
    to.putNextEntry(copy);
    try (InputStream content = from.getInputStream(entry)) {
      content.transferTo(to);
    }
    to.closeEntry();
  }
}
