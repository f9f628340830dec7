package cn.zhunying.doctor.keys;

import org.jspecify.annotations.Nullable;

/**
 * A column with encrypted text.
 *
 * @param what as people call it
 * @param place SQL that gives the place its text is bound to: as whoever writes it makes it
 * @param hashed column with the keyed hash of a field of the text; null for none
 * @param field which one
 */
record SealedText(
    String what,
    String table,
    String id,
    String column,
    String place,
    @Nullable String hashed,
    @Nullable String field) {

  /** One that holds the keys of its rows. */
  static SealedText rowKey(String what, String table, String id, String place) {
    return new SealedText(what, table, id, "sealed_key", place, null, null);
  }
}
