/** What is recorded of sign-ins and of changes to accounts. */
@NullMarked
package cn.zhunying.identity.security;

import org.jspecify.annotations.NullMarked;
