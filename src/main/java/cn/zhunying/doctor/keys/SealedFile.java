package cn.zhunying.doctor.keys;

import cn.zhunying.privacy.FileCipher;
import java.util.List;

/**
 * A table with uploaded files.
 *
 * @param owner column with what they belong to
 */
record SealedFile(String what, String broken, String table, String owner, String called) {

  static final List<SealedFile> ALL =
      List.of(
          new SealedFile("材料", "材料内容与上传时不同", "material", "application_number", "办件"),
          new SealedFile("附件", "持证人的附件与上传时不同", "holder_file", "licence_number", "许可证"),
          new SealedFile("现场照片和签名", "现场照片或者签名与上传时不同", "visit_file", "licence_number", "许可证"));

  /**
   * @param sha256 of the clear content
   */
  record Row(long id, String owner, byte[] sha256, FileCipher.Sealed sealed) {}

  String place(Row row) {
    return FileCipher.place(table, row.owner(), row.sha256());
  }
}
