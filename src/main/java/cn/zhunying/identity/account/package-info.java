/** Looking after accounts: their names, passwords and posts, by the administrator and oneself. */
package cn.zhunying.identity.account;
