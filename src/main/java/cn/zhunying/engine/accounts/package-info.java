/** Accounts, groups and filters as the engine knows them. */
@org.springframework.modulith.NamedInterface("accounts")
package cn.zhunying.engine.accounts;
