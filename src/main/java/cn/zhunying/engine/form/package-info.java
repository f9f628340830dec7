/** Forms, read and checked on the server. */
@org.springframework.modulith.NamedInterface("form")
package cn.zhunying.engine.form;
