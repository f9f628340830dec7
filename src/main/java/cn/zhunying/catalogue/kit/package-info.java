/** Writes the folder of a new item. */
@org.springframework.modulith.NamedInterface("kit")
package cn.zhunying.catalogue.kit;
