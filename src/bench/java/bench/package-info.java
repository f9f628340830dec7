/** Measures the product beside bare engines and plain JDBC, in one run on one durable database. */
package bench;
