/** Applications given up, or never signed. */
@org.springframework.modulith.NamedInterface("withdrawal")
package cn.zhunying.application.withdrawal;
