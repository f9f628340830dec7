package cn.zhunying.journal;

import org.springframework.context.annotation.AnnotationConfigRegistry;

/** The journal alone, for contexts that take nothing else of the product. */
public final class JournalParts {

  private JournalParts() {}

  public static void into(AnnotationConfigRegistry context) {
    context.register(Journal.class, JournalTable.class);
  }
}
