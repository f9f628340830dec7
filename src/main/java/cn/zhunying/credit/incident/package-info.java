/** Incidents and the one entry that counts. */
@org.springframework.modulith.NamedInterface("incident")
package cn.zhunying.credit.incident;
