package cn.zhunying.files;

import cn.zhunying.catalogue.terms.material.UploadTerms;
import cn.zhunying.law.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The one way by which a file from outside comes in: known, opened, and scanned where there is a
 * scanner.
 */
@Component
public class Uploads {

  private final FileScan scan;
  private final UploadLimits limits;

  Uploads(FileScan scan, UploadLimits limits) {
    this.scan = scan;
    this.limits = limits;
  }

  public UploadLimits limits() {
    return limits;
  }

  /** The file as it is kept, or why it is not taken. */
  public Outcome<UploadedFile> read(UploadTerms terms, String fileName, byte[] bytes) {
    return UploadedFile.read(terms, fileName, bytes)
        .then(
            file ->
                scan.refuse(bytes, file.name())
                    .<Outcome<UploadedFile>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(file)));
  }

  /**
   * All of them or the reason of the first that cannot be taken; an empty field sends no name.
   *
   * @param sent null when there is no such field
   */
  public Outcome<List<UploadedFile>> read(UploadTerms terms, @Nullable List<MultipartFile> sent)
      throws IOException {
    List<UploadedFile> files = new ArrayList<>();
    for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
      String name = file.getOriginalFilename();
      if (file.isEmpty() && (name == null || name.isEmpty())) {
        continue;
      }
      Outcome<UploadedFile> read = read(terms, name, file.getBytes());
      if (!read.isDone()) {
        return Outcome.refused(read.refusals());
      }
      files.add(read.fold(Function.identity(), none -> null));
    }
    return Outcome.done(files);
  }
}
