/** Versions of items and what changed between them. */
@org.springframework.modulith.NamedInterface("version")
package cn.zhunying.catalogue.version;
