package cn.zhunying.documents;

import cn.zhunying.documents.pdf.Templates;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import cn.zhunying.law.ProcessFolders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The kinds of documents: what each says ({@code processes/documents}) and how it looks ({@code
 * documents/*.html}). Whatever does not fit together is said at boot, by file, key and remedy.
 */
@Component
public class DocumentKinds {

  private static final String FOLDER = "processes/documents/";

  private final Map<DocumentKind, DocumentTerms> terms = new HashMap<>();
  private final Map<String, DocumentTerms> byCode = new TreeMap<>();
  private final Templates templates;

  public DocumentKinds(ProcessFolders folders) {
    templates = new Templates(folders);
    folders.find(FOLDER + "*.yaml").forEach(this::add);
    for (DocumentKind kind : DocumentKind.ofTheOffice()) {
      if (!byCode.containsKey(kind.code())) {
        throw new LawDataException(file(kind.code()), "-", "缺少这一种文书的文件，请补上");
      }
    }
    once("prefix", "编号前缀", DocumentTerms::prefix);
    once("word", "文种代字", DocumentTerms::word);
  }

  /** Codes of certificates among files that are not at work, by their paths. */
  public static Set<String> certificates(Map<String, byte[]> files) {
    Set<String> codes = new TreeSet<>();
    files.forEach(
        (path, text) -> {
          if (path.startsWith(FOLDER)) {
            DocumentTerms read = LawFiles.examine(text, path, DocumentTerms.class).value();
            if (read != null && read.isCertificate()) {
              codes.add(code(path));
            }
          }
        });
    return codes;
  }

  private static String code(String path) {
    return path.substring(FOLDER.length(), path.lastIndexOf('.'));
  }

  private void add(String path, Resource file) {
    String code = code(path);
    DocumentTerms read = LawFiles.read(file, DocumentTerms.class);
    Set<String> asked = templates.keys(code, path);
    for (String key : asked) {
      if (!read.keys().containsKey(key)) {
        throw new LawDataException(
            path, "data." + key, "版式 documents/%s.html 要印这一项，请在 data 里写上，或者改正版式".formatted(code));
      }
    }
    byCode.put(code, read);
    terms.put(DocumentKind.of(code), read);
  }

  /** Two kinds with one word would give two documents one number. */
  private void once(String key, String name, Function<DocumentTerms, String> of) {
    Map<String, String> seen = new HashMap<>();
    byCode.forEach(
        (code, kind) -> {
          String other = seen.putIfAbsent(of.apply(kind), code);
          if (other != null) {
            throw new LawDataException(
                file(code),
                key,
                "%s“%s”与 %s 相同，编号将会重复，请改用另一个".formatted(name, of.apply(kind), other));
          }
        });
  }

  private static String file(String code) {
    return FOLDER + code + ".yaml";
  }

  DocumentTerms terms(DocumentKind kind) {
    DocumentTerms found = terms.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("no document kind " + kind.code());
    }
    return found;
  }

  Templates templates() {
    return templates;
  }

  public List<DocumentKind> all() {
    return byCode.keySet().stream().map(DocumentKind::of).toList();
  }

  /** Codes of those that are a licence itself, in order. */
  public Set<String> certificates() {
    Set<String> codes = new TreeSet<>();
    byCode.forEach(
        (code, kind) -> {
          if (kind.isCertificate()) {
            codes.add(code);
          }
        });
    return codes;
  }

  /** Whether documents of this kind say this. */
  public boolean says(DocumentKind kind, String key) {
    return terms(kind).keys().containsKey(key);
  }

  /** Keys without which no document of the kind is issued. */
  public Set<String> needs(DocumentKind kind) {
    Set<String> needed = new TreeSet<>();
    terms(kind)
        .keys()
        .forEach(
            (name, key) -> {
              if (key.required()) {
                needed.add(name);
              }
            });
    return needed;
  }

  /** Anybody may read documents of this kind. */
  public boolean isAnnouncement(DocumentKind kind) {
    return terms(kind).isForEverybody();
  }
}
