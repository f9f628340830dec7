/** Accounts, groups and filters as the engine knows them. */
@org.springframework.modulith.NamedInterface("accounts")
@NullMarked
package cn.zhunying.engine.accounts;

import org.jspecify.annotations.NullMarked;
