/** Looking after accounts: their names, passwords and posts, by the administrator and oneself. */
@NullMarked
package cn.zhunying.identity.account;

import org.jspecify.annotations.NullMarked;
