/** 告知承诺: what is promised, who may, what follows. */
@org.springframework.modulith.NamedInterface("terms-commitment")
package cn.zhunying.catalogue.terms.commitment;
