/** Materials handed in. */
@org.springframework.modulith.NamedInterface("material")
package cn.zhunying.application.material;
