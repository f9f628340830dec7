/** Deployments, definitions and decision tables. */
@org.springframework.modulith.NamedInterface("deploy")
package cn.zhunying.engine.deploy;
