package cn.zhunying.law;

/** A file of the law cannot be used; the message names the file, the key and the remedy. */
public class LawDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String key;
  private final String remedy;

  public LawDataException(String file, String key, String remedy) {
    super("%s · %s · %s".formatted(file, key, remedy));
    this.file = file;
    this.key = key;
    this.remedy = remedy;
  }

  public String file() {
    return file;
  }

  public String key() {
    return key;
  }

  public String remedy() {
    return remedy;
  }
}
