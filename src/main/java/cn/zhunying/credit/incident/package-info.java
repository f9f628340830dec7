/** Incidents and the one entry that counts. */
package cn.zhunying.credit.incident;
