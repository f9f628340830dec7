/** What people are told of their personal data. */
package cn.zhunying.portal.rights;
