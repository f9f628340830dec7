/** What applicants are told, and the papers of a case. */
@org.springframework.modulith.NamedInterface("notice")
package cn.zhunying.application.notice;
