/** Materials. */
@org.springframework.modulith.NamedInterface("terms-material")
package cn.zhunying.catalogue.terms.material;
