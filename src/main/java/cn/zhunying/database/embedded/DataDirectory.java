package cn.zhunying.database.embedded;

import cn.zhunying.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything that is kept lies. */
public record DataDirectory(Path root) {

  public static DataDirectory at(Path path) throws IOException {
    Files.createDirectories(path);
    DataDirectory directory = new DataDirectory(path.toRealPath());
    PrivateFiles.directory(directory.home());
    return directory;
  }

  Path lockFile() {
    return root.resolve("zhunying.lock");
  }

  public Path keyFile() {
    return root.resolve("jasypt.key");
  }

  /** Everything that is PostgreSQL's. */
  Path home() {
    return root.resolve("pg");
  }

  public Path cluster() {
    return home().resolve("cluster");
  }

  /** Made before the cluster; a cluster whose password is lost opens to nobody. */
  String password() throws IOException {
    if (Files.exists(cluster()) && Files.notExists(passwordFile())) {
      throw new DatabaseFailure("数据库还在，但它的口令文件 %s 不见了。".formatted(passwordFile()), "请从备份恢复这个文件。");
    }
    return PrivateFiles.secret(passwordFile());
  }

  /** Of the account that works with the rows and owns no table. */
  String workerPassword() throws IOException {
    return PrivateFiles.secret(home().resolve("worker-password"));
  }

  Path passwordFile() {
    return home().resolve("password");
  }

  Path logFile() {
    return home().resolve("postgres.log");
  }
}
