/** Signing in by user name and password: guesses counted, hashing bounded, each one recorded. */
@org.springframework.modulith.NamedInterface("signin")
@NullMarked
package cn.zhunying.identity.signin;

import org.jspecify.annotations.NullMarked;
