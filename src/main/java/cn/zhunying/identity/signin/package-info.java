/** Signing in by user name and password: guesses counted, hashing bounded, each one recorded. */
@NullMarked
package cn.zhunying.identity.signin;

import org.jspecify.annotations.NullMarked;
