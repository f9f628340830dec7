/** Reads answers and holds the conditions against them. */
@org.springframework.modulith.NamedInterface("check")
package cn.zhunying.catalogue.check;
