/** What applicants are told, and the papers of a case. */
@org.springframework.modulith.NamedInterface("notice")
@NullMarked
package cn.zhunying.application.notice;

import org.jspecify.annotations.NullMarked;
