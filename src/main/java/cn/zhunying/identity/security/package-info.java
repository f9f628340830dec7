/** What is recorded of sign-ins and of changes to accounts. */
package cn.zhunying.identity.security;
