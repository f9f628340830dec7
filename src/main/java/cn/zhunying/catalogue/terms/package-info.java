/** What an item says, one record a word. */
@org.springframework.modulith.NamedInterface("terms")
package cn.zhunying.catalogue.terms;
