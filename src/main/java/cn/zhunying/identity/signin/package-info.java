/** Signing in by user name and password: guesses counted, hashing bounded, each one recorded. */
package cn.zhunying.identity.signin;
