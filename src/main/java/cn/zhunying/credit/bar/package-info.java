/** What keeps a subject from committing. */
@org.springframework.modulith.NamedInterface("bar")
package cn.zhunying.credit.bar;
