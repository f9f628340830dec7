/** The API of cases: applications, their papers, and the catalogue with examples. */
package cn.zhunying.cases.web;
