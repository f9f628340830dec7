package cn.zhunying.files;

import cn.zhunying.catalogue.terms.material.UploadTerms;
import cn.zhunying.law.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a form. */
public final class Uploads {

  private Uploads() {}

  /**
   * All of them or the reason of the first that cannot be taken; an empty field sends no name.
   *
   * @param sent null when there is no such field
   */
  public static Outcome<List<UploadedFile>> read(
      UploadTerms terms, @Nullable List<MultipartFile> sent) throws IOException {
    List<UploadedFile> files = new ArrayList<>();
    for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
      String name = file.getOriginalFilename();
      if (file.isEmpty() && (name == null || name.isEmpty())) {
        continue;
      }
      Outcome<UploadedFile> read = UploadedFile.read(terms, name, file.getBytes());
      if (!read.isDone()) {
        return Outcome.refused(read.refusals());
      }
      files.add(read.fold(Function.identity(), none -> null));
    }
    return Outcome.done(files);
  }
}
