/** Who people are: accounts, roles, bureaus and their jurisdictions, and one sign-on for all. */
package cn.zhunying.identity;
