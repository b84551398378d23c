/** Resources that Ray adds by itself, which no replica asks for: a node's own mark, what groups hold, the object store. */
export const isOfNodes = (resource: string): boolean =>
  !/^node:|_group_|^bundle|^object_store_memory$|^objectStoreMemory$/.test(resource);
