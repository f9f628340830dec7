package cn.zhunying.documents;

import java.time.LocalDate;
import java.util.Collection;

/**
 * One key of a document's data.
 *
 * @param shared its value is the same on many documents (terms of an item, rights of relief) and
 *     kept once for all of them
 */
record Key(String name, Form form, boolean required, boolean shared) {

  enum Form {
    TEXT,
    DATE,
    FLAG,
    POINTS
  }

  static Key text(String name) {
    return new Key(name, Form.TEXT, true, false);
  }

  static Key date(String name) {
    return new Key(name, Form.DATE, true, false);
  }

  static Key points(String name) {
    return new Key(name, Form.POINTS, true, false);
  }

  static Key flag(String name) {
    return new Key(name, Form.FLAG, false, false);
  }

  Key optional() {
    return new Key(name, form, false, shared);
  }

  Key ofMany() {
    return new Key(name, form, required, true);
  }

  boolean isMissingIn(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> points && points.isEmpty();
  }

  boolean fits(Object value) {
    return switch (form) {
      case TEXT -> value instanceof String;
      case DATE -> value instanceof LocalDate;
      case FLAG -> value instanceof Boolean;
      case POINTS ->
          value instanceof Collection<?> points
              && points.stream().allMatch(point -> point instanceof Point);
    };
  }
}
