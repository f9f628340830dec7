/**
 * 申请: applications, their materials and clocks, acceptance, one-time correction notice, withdrawal.
 */
package cn.zhunying.application;
