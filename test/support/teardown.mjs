/** After a suite on PostgreSQL: the cluster and its folder go. */
export default async () => {
  await globalThis.testCluster?.remove();
};
