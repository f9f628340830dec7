/** Licences as everybody may look them up, by who holds them. */
@org.springframework.modulith.NamedInterface("register")
package cn.zhunying.licence.register;
