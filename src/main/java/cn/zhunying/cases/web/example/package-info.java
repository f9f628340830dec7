/** Bodies to begin with, for people who script. */
package cn.zhunying.cases.web.example;
